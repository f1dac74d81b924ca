import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.banyan.render.Theme;
import org.banyan.search.Passage;
import org.banyan.search.SearchIndex;
import org.banyan.shard.ShardFile;
import org.banyan.shard.Shards;
import org.banyan.source.SourceTree;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Makes a site out of a collection of documents, for measuring search in a browser. Run it from the
/// root of the repository with a JDK 25 when the program is built:
///
///     java -cp <banyan.jar> generator/bench/search/BenchSite.java COLLECTION SITE
///
/// COLLECTION has `docs.jsonl`, a document a line: `{"id", "title", "text", "facets"}`, and
/// `meta.json` with `"lang"`. SITE gets the index, the scripts of the engine and `bench.html`, whose
/// `window.bench` has `load()`, `query(text, k)` and `render(n)`.
public final class BenchSite {

  private static final String SCRIPTS = "assets/js/search/";

  private BenchSite() {}

  public static void main(String[] arguments) throws IOException {
    Path collection = Path.of(arguments[0]);
    Path site = Path.of(arguments[1]);
    String language = language(collection);
    List<Passage> passages = new ArrayList<>();
    try (Stream<String> lines = Files.lines(collection.resolve("docs.jsonl"))) {
      lines.forEach(line -> passages.add(passage(JsonMapper.shared().readTree(line), language)));
    }
    clear(site);
    long start = System.nanoTime();
    List<ShardFile> files;
    try (var index = SearchIndex.of(passages)) {
      files = Shards.write(index);
    }
    long millis = (System.nanoTime() - start) / 1_000_000;
    long bytes = 0;
    for (ShardFile file : files) {
      write(site.resolve(file.name()), file.bytes());
      bytes += file.bytes().length;
    }
    for (var asset : Theme.of(SourceTree.of(Map.of())).assets().entrySet()) {
      if (asset.getKey().startsWith(SCRIPTS)) {
        write(site.resolve("js", asset.getKey().substring(SCRIPTS.length())), asset.getValue());
      }
    }
    byte[] page = Files.readAllBytes(Path.of("generator/bench/search/bench.html"));
    write(site.resolve("bench.html"), page);
    System.out.printf(
        "%d documents, %d files, %d bytes, indexed and exported in %d ms%n",
        passages.size(), files.size(), bytes, millis);
  }

  private static String language(Path collection) throws IOException {
    JsonNode meta = JsonMapper.shared().readTree(Files.readString(collection.resolve("meta.json")));
    return meta.get("lang").stringValue().replaceAll("-.*", "");
  }

  private static Passage passage(JsonNode document, String language) {
    String id = document.get("id").stringValue();
    Map<String, List<String>> facets = new LinkedHashMap<>();
    JsonNode given = document.get("facets");
    if (given != null) {
      given.propertyStream()
          .forEach(facet -> facets.put(facet.getKey(), List.of(facet.getValue().stringValue())));
    }
    return new Passage(
        "doc/" + id,
        "doc",
        language,
        "docs/" + id + ".html",
        document.get("title").stringValue(),
        "",
        document.get("text").stringValue(),
        facets);
  }

  private static void clear(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }
}
