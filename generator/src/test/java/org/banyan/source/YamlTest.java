package org.banyan.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import org.banyan.source.YamlNode.YamlList;
import org.banyan.source.YamlNode.YamlMap;
import org.banyan.source.YamlNode.YamlText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTest {

  private final Problems problems = new Problems();

  private YamlMap map(String text) {
    SourceFile file = SourceFile.of("x.yaml", text);
    return (YamlMap) Yaml.read(file, problems).orElseThrow();
  }

  private static String text(YamlMap map, String key) {
    return ((YamlText) map.get(key).orElseThrow()).text();
  }

  private static Location place(YamlMap map, String key) {
    return map.entries().get(key).value().location();
  }

  private static Location at(int line, int column) {
    return new Location("x.yaml", line, column);
  }

  @Test
  void aValueIsTheTextThatWasWritten() {
    YamlMap map = map("a: no\nb: 1.50\nc: null\nd: 0x10\ne: 2017-03-30\nf: '1'\ng: ~\nh:\n");
    assertEquals("no", text(map, "a"));
    assertEquals("1.50", text(map, "b"));
    assertEquals("null", text(map, "c"));
    assertEquals("0x10", text(map, "d"));
    assertEquals("2017-03-30", text(map, "e"));
    assertEquals("1", text(map, "f"));
    assertEquals("", text(map, "g"));
    assertEquals("", text(map, "h"));
  }

  @Test
  void columnsCountCodePoints() {
    YamlMap map = map("孩子: {名: 小𠮷, 岁: 五}\n");
    var inner = (YamlMap) map.get("孩子").orElseThrow();
    assertEquals(at(1, 5), map.entries().get("孩子").value().location());
    assertEquals(at(1, 9), inner.get("名").orElseThrow().location());
    assertEquals(at(1, 13), inner.entries().get("岁").keyLocation());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void everyLineEndCountsOnce(String end) {
    YamlMap map = map(String.join(end, "a: 1", "", "b:", "  - x", "  - y: 2", ""));
    assertEquals(at(1, 4), place(map, "a"));
    var list = (YamlList) map.get("b").orElseThrow();
    assertEquals(at(4, 5), list.items().getFirst().location());
    assertEquals(at(5, 8), place((YamlMap) list.items().getLast(), "y"));
  }

  @Test
  void unicodeLineSeparatorsAreNoLineEnds() {
    YamlMap map = map("a: x\u2028y\u0085z\nb: 2\n");
    assertEquals(at(2, 4), place(map, "b"));
  }

  @Test
  void aByteOrderMarkTakesNoColumn() {
    assertEquals(at(1, 4), place(map("\uFEFFa: 1\n"), "a"));
  }

  @Test
  void aBlockOfTextBeginsOnTheLineBelowItsMark() {
    YamlMap map = map("a: |\n  one\n  two\nb: >-\n  three\n  four\nc: five\n");
    assertEquals("one\ntwo\n", text(map, "a"));
    assertEquals(2, ((YamlText) map.get("a").orElseThrow()).textLine());
    assertEquals("three four", text(map, "b"));
    assertEquals(5, ((YamlText) map.get("b").orElseThrow()).textLine());
    assertEquals(7, ((YamlText) map.get("c").orElseThrow()).textLine());
  }

  @Test
  void frontMatterCountsFromItsPlaceInTheFile() {
    var map = (YamlMap) Yaml.read("x.yaml", "a: 1\nb: 2\n", 2, problems).orElseThrow();
    assertEquals(at(3, 4), place(map, "b"));
  }

  @Test
  void keysKeepTheirOrder() {
    assertEquals("[z, a, m]", map("z: 1\na: 2\nm: 3\n").entries().keySet().toString());
  }

  @Test
  void nothingIsAMapWithoutKeys() {
    for (String text : new String[] {"", "\n", "# only a remark\n"}) {
      YamlMap map = map(text);
      assertTrue(map.entries().isEmpty());
      assertFalse(map.broken());
    }
    assertEquals(0, problems.sorted().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: [1",
        "a: {b: 1",
        "a: \"x",
        "a: 'x",
        "a: *x",
        "a: &",
        "a: !",
        "a: |x",
        "a: %",
        "a: @",
        "a: `",
        ": :",
        "a: b: c",
        "- a\nb: c",
        "a: 1\n- b",
        "\ta: 1",
        "a: 1\n\tb: 2",
        "a:1\nb: 2",
        "a：1",
        "a: 1\n---\nb: 2",
        "? [a]\n: b",
        "%YAML 9.9\n---\na: 1",
        "a: \u0007",
        "<<: *a",
        "!!binary a",
        "{",
        "[",
        "]",
        "'",
        "a: \"\\x\"",
        "a: ! b",
        "a: !!str b",
      })
  void whatIsBrokenIsReportedWithAPlaceInTheText(String text) {
    Optional<YamlNode> read = Yaml.read(SourceFile.of("x.yaml", text), problems);
    assertTrue(problems.hasErrors(), () -> "read " + read);
    for (Problem problem : problems.sorted()) {
      assertTrue(problem.location().line() <= text.lines().count() + 1, problem.toString());
      assertFalse(problem.hint().isEmpty(), problem.toString());
      String message = MessageCatalog.of("en").text(problem.message());
      assertTrue(Character.isLowerCase(message.charAt(0)) || message.startsWith("\""), message);
    }
  }

  @Test
  void deepAndLongYamlEndsSoon() {
    for (String part : new String[] {"[", "{", "- ", "? ", "{a: ", "[[a]: ", "*", "&a ", "!"}) {
      Yaml.read(SourceFile.of("x.yaml", "a: " + part.repeat(100_000)), problems);
      Yaml.read(SourceFile.of("x.yaml", part.repeat(100_000)), problems);
    }
    String names = "a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]\n";
    Yaml.read(SourceFile.of("x.yaml", names), problems);
    assertTrue(problems.hasErrors());
  }

  @Test
  void noSlipEndsTheReader() {
    String good =
        "title: Play: a right\ncosts:\n  - item: \"x\"\n    n: 1\ntags: [a, {b: c}]\nt: |\n  x\n";
    String marks = ":：\"'\t\n -[]{}#|>%&*!@`,，\u0000\uD83D\u3000";
    var random = new Random(1);
    for (int run = 0; run < 20_000; run++) {
      var text = new StringBuilder(good);
      for (int slips = random.nextInt(4); slips >= 0; slips--) {
        int at = random.nextInt(text.length());
        if (random.nextBoolean()) {
          text.deleteCharAt(at);
        } else {
          text.insert(at, marks.charAt(random.nextInt(marks.length())));
        }
      }
      Yaml.read(SourceFile.of("x.yaml", text.toString()), problems);
    }
  }
}
