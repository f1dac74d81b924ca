package org.banyan.render;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.banyan.source.Digest;
import org.banyan.source.HashedName;
import org.banyan.source.MediaFile;
import org.banyan.source.SourceFile;
import org.banyan.source.SourceTree;

/// How a site looks: its templates, style sheets, scripts and interface words.
///
/// Style sheets and scripts are published under a [HashedName], so a page meets those it was made
/// with. `assets/js/search/search.js` is an address that others use; it stays, and leads on.
///
/// @param digest of everything that can change a page besides its view
/// @param assets the files a browser fetches, by the path they are published under
/// @param names the path that a style sheet or script is published under, by the one that templates
///   call it by: `assets/site.css`, `assets/js/page.js`
public record Theme(
    String digest, SortedMap<String, byte[]> assets, SortedMap<String, String> names) {

  private static final String ASSETS = "templates/assets/";

  private static final String SCRIPTS = ASSETS + "js/";

  private static final String PUBLIC_SCRIPT = "assets/js/search/search.js";

  /// The style sheets that only some pages need.
  private static final String PAGES = ASSETS + "css/pages/";

  private static final Pattern OWN_LINES =
      Pattern.compile("(?m)^(?:[ \\t]*/\\*(?s:.*?)\\*/[ \\t]*(?:\\n|\\z)|[ \\t]*\\n|[ \\t]+)");

  /// Where a picture or a font of the theme stands under the site's root.
  public String path(MediaFile file) {
    return "assets/" + file.path().substring(ASSETS.length());
  }

  /// The path under which a file of the theme is published; any other path is its own.
  public String name(String path) {
    return names.getOrDefault(path, path);
  }

  /// The style sheets become one file, `assets/site.css`, in the order of their paths after
  /// `layers.css`, but for those in `css/pages/`, which only some pages fetch; for the scripts see
  /// [Scripts].
  public static Theme of(SourceTree tree) {
    SortedMap<String, byte[]> assets = new TreeMap<>();
    Map<String, byte[]> hashed = new TreeMap<>();
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
      if (file.path().startsWith(PAGES) && file.path().endsWith(".css")) {
        hashed.put("assets/" + file.name(), utf8(slim(file.text())));
      } else if (file.path().endsWith(".css")) {
        css.append(file.name().equals("layers.css") ? "" : slim(file.text()));
      } else if (file.path().startsWith(SCRIPTS) && isScript(file)) {
        scripts.put(file.path().substring(SCRIPTS.length()), file.text());
      } else {
        assets.put("assets/" + file.path().substring(ASSETS.length()), utf8(file.text()));
      }
    }
    hashed.put("assets/site.css", utf8(css.toString()));
    SortedMap<String, String> names = new TreeMap<>();
    hashed.forEach((path, bytes) -> {
      names.put(path, HashedName.of(path, bytes));
      assets.put(names.get(path), bytes);
    });
    var served = new HashedScripts(Scripts.served(scripts, own(tree)));
    served.names().forEach((path, name) -> names.put("assets/js/" + path, "assets/js/" + name));
    served.texts().forEach((name, text) -> assets.put("assets/js/" + name, utf8(text)));
    if (names.containsKey(PUBLIC_SCRIPT)) {
      assets.put(PUBLIC_SCRIPT, leadingTo(names.get(PUBLIC_SCRIPT)));
    }
    names.forEach((path, name) -> fingerprint.append(path).append(' ').append(name).append('\n'));
    return new Theme(Digest.of(utf8(fingerprint.toString())), assets, names);
  }

  private static boolean isScript(SourceFile file) {
    return file.path().endsWith(".js") || file.path().endsWith(".mjs");
  }

  /// A script that is no more than another name of one in the same folder.
  public static byte[] leadingTo(String script) {
    return utf8("export * from \"./" + script.substring(script.lastIndexOf('/') + 1) + "\";\n");
  }

  /// The scripts that are the project's, below the folder of the scripts.
  private static Set<String> own(SourceTree tree) {
    return tree.own().stream()
        .filter(path -> path.startsWith(SCRIPTS) && tree.file(path).isPresent())
        .filter(path ->
            !tree.builtIn().containsKey(path)
                || !tree.builtIn().get(path).digest().equals(tree.file(path).get().digest()))
        .map(path -> path.substring(SCRIPTS.length()))
        .collect(Collectors.toSet());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /// Without indentation, empty lines and the comments that have lines of their own: a sixth less
  /// to download. What stands inside a line is left alone, because it may be a string.
  static String slim(String css) {
    return OWN_LINES.matcher(css).replaceAll("");
  }
}
