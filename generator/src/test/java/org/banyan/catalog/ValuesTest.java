package org.banyan.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.banyan.config.Config;
import org.banyan.markdown.MarkdownFile;
import org.banyan.source.Problem;
import org.banyan.source.Problems;
import org.banyan.source.Projects;
import org.banyan.source.SourceFile;
import org.banyan.source.SourceTree;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesTest {

  /// What becomes of a field of a story: its values, or the codes of what is wrong.
  private static String read(String yaml) throws IOException {
    Map<String, String> texts = Projects.base();
    texts.put("content/stories/park.md", "---\ntitle: Park\nsummary: Green.\n---\n");
    String front = "title: A street\nsummary: Cars waited.\n" + yaml + "\n";
    texts.put("content/stories/street.md", "---\n" + front + "---\n\n## Start {#start}\n");
    SourceTree tree = Projects.alone(texts);
    var problems = new Problems();
    Config config = Config.read(tree, problems);
    Map<String, MarkdownFile> markdown = new TreeMap<>();
    for (SourceFile file : tree.below("content")) {
      if (file.name().endsWith(".md")) {
        markdown.put(file.path(), MarkdownFile.parse(file, problems));
      }
    }
    Catalog catalog = Catalog.of(tree, config, Projects.OCCASION, markdown, problems);
    if (problems.hasErrors()) {
      return problems.sorted().stream().map(Problem::code).collect(Collectors.joining(" "));
    }
    String field = yaml.substring(0, yaml.indexOf(':'));
    List<Value> values =
        catalog.entry(new EntryId("story", "street")).orElseThrow().original().get(field);
    return values.stream().map(ValuesTest::shown).collect(Collectors.joining(", "));
  }

  private static String shown(Value value) {
    return switch (value) {
      case Value.Text(String text) -> "text " + text;
      case Value.Number(var number) -> "number " + number.toPlainString();
      case Value.Money money -> "money " + money.amount().toPlainString() + money.currency();
      case Value.Date(String iso) -> "date " + iso;
      case Value.Period period ->
          "period " + period.from().iso() + ".." + period.to().map(Value.Date::iso).orElse("");
      case Value.Flag(boolean flag) -> "flag " + flag;
      case Value.Link(String url, _) -> "link " + url;
      case Value.Term(String vocabulary, String id) -> "term " + vocabulary + "/" + id;
      case Value.Reference reference -> "reference " + reference;
      default -> value.getClass().getSimpleName();
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          started: 2017 | date 2017
          started: 2017-03 | date 2017-03
          started: 2017-03-30 | date 2017-03-30
          started: "2017-03-30" | date 2017-03-30
          started: 2016-02-29 | date 2016-02-29
          started: 2017-02-29 | bad-date
          started: 2017-02-30 | bad-date
          started: 2017-13 | bad-date
          started: 2017-00 | bad-date
          started: 2017-3-5 | bad-date
          started: 30.3.2017 | bad-date
          started: 17 | bad-date
          started: 2017年 | bad-date
          started: ２０１７ | bad-date
          started: 2017-03-30T10:00 | bad-date
          started: [2017] | wrong-type
          period: 2009/2012 | period 2009..2012
          period: 2009-05/2012-01-31 | period 2009-05..2012-01-31
          period: 2009/ | period 2009..
          period: 2017 | period 2017..2017
          period: 2009/2009-05 | period 2009..2009-05
          period: 2009-05/2009 | period 2009-05..2009
          period: 2009-05/2009-04 | bad-date
          period: 2012/2009 | bad-date
          period: 2009/2010/2011 | bad-date
          period: /2012 | bad-date
          period: 2009-2012 | bad-date
          period: 2009 / 2012 | bad-date
          period: / | bad-date
          children: 0 | number 0
          children: 12 | number 12
          children: 0.50 | number 0.50
          children: -0 | number 0
          children: 007 | number 7
          children: 100000 | number 100000
          children: 100000.1 | number-out-of-range
          children: -1 | number-out-of-range
          children: 1,250 | wrong-type
          children: 1 250 | wrong-type
          children: 1e3 | wrong-type
          children: 1e999999999 | wrong-type
          children: 0x10 | wrong-type
          children: +5 | wrong-type
          children: .5 | wrong-type
          children: 5. | wrong-type
          children: １２ | wrong-type
          children: ∞ | wrong-type
          children: 12 children | wrong-type
          children: about 12 | wrong-type
          budget: 350000 GBP | money 350000GBP
          budget: 0.50 CNY | money 0.50CNY
          budget: -5 EUR | money -5EUR
          budget: 350,000 GBP | wrong-type
          budget: GBP 350000 | wrong-type
          budget: 350000GBP | wrong-type
          budget: 350000 gbp | wrong-type
          budget: 350000 XYZ | wrong-type
          budget: 350000 元 | wrong-type
          budget: 350000 | wrong-type
          open: true | flag true
          open: false | flag false
          open: yes | wrong-type
          open: True | wrong-type
          open: 1 | wrong-type
          site: https://example.org/a?b=c#d | link https://example.org/a?b=c#d
          site: HTTP://example.org | link HTTP://example.org
          site: https://zh.example.org/儿童 | link https://zh.example.org/儿童
          site: mailto:a@example.org | link mailto:a@example.org
          site: example.org | wrong-type
          site: //example.org | wrong-type
          site: https:// | wrong-type
          site: https:example.org | wrong-type
          site: ftp://example.org | wrong-type
          site: javascript:alert(1) | wrong-type
          site: data:text/html,x | wrong-type
          site: https://example.org/a b | wrong-type
          topics: [play, street] | term topics/play, term topics/street
          topics: [Play] | unknown-term
          topics: [] |
          topics: |
          topics: play | wrong-type
          topics: [[play]] | wrong-type
          topics: [play, ] | term topics/play
          words: [a, "", b] | wrong-type
          words: ["  a  "] | text a
          words: [no, 1.50, null] | text no, text 1.50, text null
          after: story/park | reference story/park
          after: park | reference story/park
          after: story/nowhere | dangling-reference
          after: rule/play-space | wrong-type
          after: story/park#x | wrong-type
          after: ../park | dangling-reference
          after: story/ | dangling-reference
          after: "#" | wrong-type
          after: story/street | reference-cycle
          """)
  void aValueIsReadAsItsFieldSays(String yaml, String expected) throws IOException {
    assertEquals(expected == null ? "" : expected, read(yaml));
  }
}
