import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/// Weighs the pages of a built site: the bytes of a page, its style sheets and the scripts that it
/// loads before the reader does anything, each compressed by gzip at level 9. Pictures, and what a
/// script fetches later, do not count.
///
///     java generator/bench/PageWeight.java site/public
///
/// The first table has the pages given as further arguments (otherwise the home and search pages), the
/// second the heaviest page of each folder.
public final class PageWeight {
  private static final Pattern ASSET =
      Pattern.compile(
          "<link rel=\"(?:stylesheet|modulepreload)\" href=\"([^\"]+)\"|<script[^>]* src=\"([^\"]+)\"");
  private static final Pattern IMPORT =
      Pattern.compile("(?m)^\\s*(?:import|export)\\b[^;(]*?\\bfrom\\s+\"([^\"]+)\"|^import \"([^\"]+)\"");

  private static final Map<Path, Integer> GZIPPED = new TreeMap<>();

  private record Weight(Path page, int html, int css, int js) {
    int sum() {
      return html + css + js;
    }
  }

  public static void main(String[] args) throws IOException {
    Path site = Path.of(args[0]).toAbsolutePath().normalize();
    List<Path> pages;
    try (var files = Files.walk(site)) {
      pages = files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    }
    var weights = new ArrayList<Weight>();
    for (Path page : pages) {
      weights.add(weigh(site, page));
    }
    System.out.println("| page | HTML | style | script | sum, bytes |\n| --- | --- | --- | --- | --- |");
    var wanted = args.length > 1 ? List.of(args).subList(1, args.length) : List.<String>of();
    for (Weight each : weights) {
      String name = site.relativize(each.page).toString();
      if (wanted.contains(name) || (wanted.isEmpty() && name.matches("[a-z]+/(index|search)\\.html"))) {
        print(name, each);
      }
    }
    System.out.println("\nThe heaviest page of each folder under a language:\n");
    var heaviest = new TreeMap<String, Weight>();
    for (Weight each : weights) {
      Path name = site.relativize(each.page);
      String folder = name.getNameCount() > 2 ? name.subpath(0, 2).toString() : name.toString();
      heaviest.merge(folder, each, (a, b) -> a.sum() >= b.sum() ? a : b);
    }
    System.out.println("| page | HTML | style | script | sum, bytes |\n| --- | --- | --- | --- | --- |");
    heaviest.values().stream()
        .sorted(Comparator.comparingInt(Weight::sum).reversed())
        .forEach(each -> print(site.relativize(each.page).toString(), each));
    long over = weights.stream().filter(each -> each.sum() > 40_000).count();
    System.out.printf(Locale.ROOT, "%n%d pages, %d over 40,000 bytes%n", weights.size(), over);
  }

  private static void print(String name, Weight each) {
    System.out.printf(
        Locale.ROOT, "| %s | %,d | %,d | %,d | %,d |%n", name, each.html, each.css, each.js, each.sum());
  }

  private static Weight weigh(Path site, Path page) throws IOException {
    var styles = new TreeSet<Path>();
    var scripts = new TreeSet<Path>();
    Matcher found = ASSET.matcher(Files.readString(page));
    while (found.find()) {
      String address = found.group(1) != null ? found.group(1) : found.group(2);
      Path asset =
          (address.startsWith("/") ? site.resolve(address.substring(1)) : page.resolveSibling(address))
              .normalize();
      if (asset.toString().endsWith(".css")) {
        styles.add(asset);
      } else {
        withImports(asset, scripts);
      }
    }
    int css = 0;
    for (Path each : styles) {
      css += gzipped(each);
    }
    int js = 0;
    for (Path each : scripts) {
      js += gzipped(each);
    }
    return new Weight(page, gzipped(page), css, js);
  }

  /// A module is loaded with all that it imports at its head.
  private static void withImports(Path script, TreeSet<Path> scripts) throws IOException {
    if (!scripts.add(script)) {
      return;
    }
    Matcher found = IMPORT.matcher(Files.readString(script));
    while (found.find()) {
      String name = found.group(1) != null ? found.group(1) : found.group(2);
      withImports(script.resolveSibling(name).normalize(), scripts);
    }
  }

  private static int gzipped(Path file) throws IOException {
    Integer known = GZIPPED.get(file);
    if (known == null) {
      var bytes = new ByteArrayOutputStream();
      try (var gzip = new Gzip(bytes)) {
        gzip.write(Files.readAllBytes(file));
      }
      known = bytes.size();
      GZIPPED.put(file, known);
    }
    return known;
  }

  private static final class Gzip extends GZIPOutputStream {
    Gzip(ByteArrayOutputStream to) throws IOException {
      super(to);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
