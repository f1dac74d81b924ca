package org.banyan.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.banyan.build.Build;
import org.banyan.build.BuildResult;
import org.banyan.build.OutputTree;
import org.banyan.build.Progress;
import org.banyan.cli.Samples;
import org.banyan.source.Problems;
import org.banyan.source.Projects;
import org.banyan.source.SourceTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// What other programs read: data that keeps to its schema, feeds that keep to RFC 4287.
class ExportsTest {

  private static final Path SITES = Path.of("src/test/resources/sites");

  @TempDir Path temporary;

  private OutputTree published() throws IOException {
    Projects.copy(Projects.BASE, temporary);
    Projects.copy(SITES.resolve("published"), temporary);
    Projects.make(SITES.resolve("published/make.txt"), temporary);
    return output(Projects.readAlone(temporary, new Problems()));
  }

  private static OutputTree output(SourceTree tree) {
    BuildResult result = Build.once().run(tree, List.of(), Projects.OCCASION, Progress.NONE);
    assertEquals(List.of(), result.problems());
    return result.output();
  }

  private static String text(OutputTree output, String path) throws IOException {
    byte[] bytes = output.file(path).orElseThrow(() -> new AssertionError("no " + path)).bytes();
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static Schema schema(OutputTree output, String kind) throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(text(output, "data/" + kind + ".schema.json"), InputFormat.JSON);
  }

  private static List<String> faults(OutputTree output, String kind) throws IOException {
    return schema(output, kind)
        .validate(text(output, "data/" + kind + ".json"), InputFormat.JSON)
        .stream()
        .map(error -> kind + ": " + error)
        .toList();
  }

  @Test
  void theDataOfEveryKindKeepsToItsSchema() throws IOException {
    List<String> faults = new ArrayList<>();
    OutputTree samples = output(Samples.site());
    List<String> kinds = Samples.kinds();
    assertTrue(kinds.size() >= 11, "found " + kinds);
    for (String kind : kinds) {
      assertTrue(text(samples, "data/" + kind + ".json").contains("/sample"), kind);
      faults.addAll(faults(samples, kind));
    }
    OutputTree published = published();
    for (String kind : List.of("story", "rule", "source", "course", "lesson")) {
      faults.addAll(faults(published, kind));
    }
    assertEquals(List.of(), faults);
  }

  @Test
  void theSchemaRefusesWhatTheKindDoesNotKnow() throws IOException {
    OutputTree output = published();
    Schema schema = schema(output, "story");
    String data = text(output, "data/story.json");
    for (List<String> slip :
        List.of(
            List.of("\"children\":12", "\"children\":-1"),
            List.of("\"children\":12", "\"childern\":12"),
            List.of("[\"play\"]", "[\"ply\"]"),
            List.of("\"2017-03-30\"", "\"30.3.2017\""),
            List.of("rule/play-space#place", "rule/play-space"),
            List.of("\"GBP\"", "\"pounds\""),
            List.of("\"title\":{\"en\"", "\"title\":{\"fr\""))) {
      String wrong =
          data.replaceFirst(
              Pattern.quote(slip.getFirst()), Matcher.quoteReplacement(slip.getLast()));
      assertFalse(wrong.equals(data), slip + " is not in the data");
      assertFalse(schema.validate(wrong, InputFormat.JSON).isEmpty(), "accepts " + slip);
    }
  }

  @Test
  void everyFeedKeepsToTheRulesOfAtom() throws Exception {
    OutputTree output = published();
    List<String> feeds =
        output.files().keySet().stream().filter(path -> path.endsWith("feed.xml")).toList();
    assertEquals(
        List.of(
            "en/courses/feed.xml",
            "en/feed.xml",
            "en/stories/feed.xml",
            "zh/feed.xml",
            "zh/stories/feed.xml"),
        feeds);
    for (String path : feeds) {
      Element feed = root(text(output, path));
      assertEquals("http://www.w3.org/2005/Atom", feed.getNamespaceURI());
      assertEquals("https://example.org/base/" + path, only(feed, "id"));
      assertFalse(only(feed, "title").isEmpty());
      assertEquals(1, children(feed, "author").size());
      Set<String> ids = new HashSet<>();
      String before = only(feed, "updated");
      List<Element> entries = children(feed, "entry");
      assertFalse(entries.isEmpty(), path);
      for (Element entry : entries) {
        String id = only(entry, "id");
        assertTrue(ids.add(id), id + " twice in " + path);
        assertTrue(output.file(id.substring("https://example.org/base/".length())).isPresent(), id);
        assertFalse(only(entry, "title").isEmpty());
        assertEquals(1, children(entry, "summary").size());
        String updated = only(entry, "updated");
        assertTrue(updated.matches("\\d{4}-\\d{2}-\\d{2}T00:00:00Z"), updated);
        assertTrue(updated.compareTo(before) <= 0, "the newest first");
        before = updated;
      }
      assertEquals(only(entries.getFirst(), "updated"), only(feed, "updated"));
    }
  }

  private static Element root(String xml) throws Exception {
    var factory = DocumentBuilderFactory.newDefaultNSInstance();
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
        .getDocumentElement();
  }

  private static String only(Element parent, String name) {
    List<Element> found = children(parent, name);
    assertEquals(1, found.size(), name);
    return found.getFirst().getTextContent();
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    NodeList nodes = parent.getChildNodes();
    for (int at = 0; at < nodes.getLength(); at++) {
      if (nodes.item(at) instanceof Element element && element.getTagName().equals(name)) {
        found.add(element);
      }
    }
    return found;
  }
}
