package org.banyan.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.banyan.search.Passage;
import org.banyan.search.SearchIndex;

/// Pages of the real site, served over the index of the fixtures, which never changes.
record SearchSite(Path folder, SiteServer server) implements AutoCloseable {

  static final String ATTACK = "<img src=x onerror=alert(1)> attack";

  private static final List<String> PAGES = List.of("search.html", "all.html", "index.html");

  static SearchSite in(Path folder) {
    List<Passage> passages = new ArrayList<>(SearchFixture.passages());
    passages.add(
        new Passage(
            "case/x",
            "case",
            "en",
            "en/x.html",
            ATTACK,
            ATTACK,
            ATTACK,
            Map.of("topics", List.of("child-safety"))));
    passages.add(
        new Passage("source/y", "source", "zh", "zh/y.html", "Xylophone", "", "木琴", Map.of()));
    Path real = RealSite.built().folder();
    try (var index = SearchIndex.of(passages)) {
      copy(real.resolve("assets"), folder.resolve("assets"));
      for (String page : PAGES) {
        copy(real.resolve("en/" + page), folder.resolve("en/" + page));
        copy(real.resolve("zh/" + page), folder.resolve("zh/" + page));
      }
      for (Passage passage : passages) {
        SearchFixture.write(folder.resolve(passage.page()), "<!doctype html>".getBytes());
      }
      SearchFixture.write(folder, index);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new SearchSite(folder, new SiteServer(folder));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        SearchFixture.write(to.resolve(from.relativize(file).toString()), Files.readAllBytes(file));
      }
    }
  }

  String url(String path) {
    return server.url(path);
  }

  List<Path> filesOfTheIndex() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("search"))) {
      return files.sorted().toList();
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
