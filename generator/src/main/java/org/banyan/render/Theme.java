package org.banyan.render;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.banyan.source.Digest;
import org.banyan.source.MediaFile;
import org.banyan.source.SourceFile;
import org.banyan.source.SourceTree;

/// How a site looks: its templates, style sheets, scripts and interface words.
///
/// @param digest of everything that can change a page besides its view
/// @param assets the files a browser fetches, by their path under the site's root
public record Theme(String digest, Map<String, byte[]> assets) {

  private static final String ASSETS = "templates/assets/";

  private static final String SCRIPTS = ASSETS + "js/";

  /// The style sheets that only some pages need.
  private static final String PAGES = ASSETS + "css/pages/";

  private static final Pattern OWN_LINES =
      Pattern.compile("(?m)^(?:[ \\t]*/\\*(?s:.*?)\\*/[ \\t]*(?:\\n|\\z)|[ \\t]*\\n|[ \\t]+)");

  /// Where a picture or a font of the theme stands under the site's root.
  public String path(MediaFile file) {
    return "assets/" + file.path().substring(ASSETS.length());
  }

  /// The style sheets become one file, `assets/site.css`, in the order of their paths after
  /// `layers.css`, but for those in `css/pages/`, which only some pages fetch; for the scripts see
  /// [Scripts].
  public static Theme of(SourceTree tree) {
    Map<String, byte[]> assets = new TreeMap<>();
    var css = new StringBuilder();
    tree.file(ASSETS + "css/layers.css").ifPresent(file -> css.append(slim(file.text())));
    Map<String, String> scripts = new TreeMap<>();
    var fingerprint = new StringBuilder();
    for (SourceFile file : tree.below("templates")) {
      if (file.path().endsWith(".ftl") || file.path().startsWith("templates/messages/")) {
        fingerprint.append(file.path()).append(' ').append(file.digest()).append('\n');
      }
      if (!file.path().startsWith(ASSETS)) {
        continue;
      }
      if (file.path().startsWith(PAGES)) {
        assets.put("assets/" + file.name(), slim(file.text()).getBytes(StandardCharsets.UTF_8));
      } else if (file.path().endsWith(".css")) {
        css.append(file.name().equals("layers.css") ? "" : slim(file.text()));
      } else if (file.path().startsWith(SCRIPTS)) {
        scripts.put(file.path().substring(SCRIPTS.length()), file.text());
      } else {
        String path = "assets/" + file.path().substring(ASSETS.length());
        assets.put(path, file.text().getBytes(StandardCharsets.UTF_8));
      }
    }
    Scripts.served(scripts)
        .forEach(
            (path, text) -> assets.put("assets/js/" + path, text.getBytes(StandardCharsets.UTF_8)));
    assets.put("assets/site.css", css.toString().getBytes(StandardCharsets.UTF_8));
    return new Theme(Digest.of(fingerprint.toString().getBytes(StandardCharsets.UTF_8)), assets);
  }

  /// Without indentation, empty lines and the comments that have lines of their own: a sixth less
  /// to download. What stands inside a line is left alone, because it may be a string.
  static String slim(String css) {
    return OWN_LINES.matcher(css).replaceAll("");
  }
}
