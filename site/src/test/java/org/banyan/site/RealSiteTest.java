package org.banyan.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nu.validator.validation.SimpleDocumentValidator;
import org.banyan.search.Passage;
import org.banyan.search.SearchIndex;
import org.junit.jupiter.api.Test;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

class RealSiteTest {

  private final RealSite site = RealSite.built();

  @Test
  void nothingIsWrong() {
    assertEquals(List.of(), site.result().problems());
  }

  @Test
  void everyKindHasEntriesInBothLanguages() {
    List<Passage> passages;
    try (SearchIndex index = site.result().index().get()) {
      passages = index.passages();
    }
    Map<String, Map<String, Long>> entries =
        passages.stream()
            .collect(
                Collectors.groupingBy(
                    Passage::kind,
                    TreeMap::new,
                    Collectors.groupingBy(
                        Passage::language,
                        TreeMap::new,
                        Collectors.mapping(
                            Passage::entry,
                            Collectors.collectingAndThen(
                                Collectors.toSet(), set -> (long) set.size())))));
    assertTrue(entries.size() >= 11, () -> "kinds: " + entries);
    entries.forEach((kind, languages) ->
        assertEquals(languages.get("zh"), languages.get("en"), () -> kind + " " + languages));
    assertTrue(entries.get("case").get("zh") >= 4, () -> "cases: " + entries.get("case"));
    assertTrue(entries.get("term").get("zh") >= 133, () -> "terms: " + entries.get("term"));
  }

  @Test
  void everyPageIsValidHtml() throws IOException, InterruptedException {
    List<Path> pages;
    try (var files = Files.walk(site.folder())) {
      pages = files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    }
    assertTrue(pages.size() > 500, () -> pages.size() + " pages");
    var found = new StringBuffer();
    // The validator's grammar needs more stack than a test has.
    var validating = new Thread(null, () -> validate(pages, found), "validator", 1 << 26);
    validating.start();
    validating.join();
    assertEquals("", found.toString());
  }

  private void validate(List<Path> pages, StringBuffer found) {
    var validator = new SimpleDocumentValidator();
    try {
      var errors = new Errors(found);
      validator.setUpMainSchema("http://s.validator.nu/html5-all.rnc", errors);
      validator.setUpValidatorAndParsers(errors, false, false);
      for (Path page : pages) {
        var source = new InputSource(Files.newInputStream(page));
        source.setSystemId(page.toUri().toString());
        validator.checkHtmlInputSource(source);
      }
    } catch (Exception e) {
      found.append(e);
    }
  }

  /// Gathers errors; the warnings are about style sheets that the validator does not find on a
  /// disk.
  private record Errors(StringBuffer found) implements ErrorHandler {

    @Override
    public void warning(SAXParseException warning) {
      // see above
    }

    @Override
    public void error(SAXParseException error) {
      found
          .append(error.getSystemId())
          .append(':')
          .append(error.getLineNumber())
          .append(": ")
          .append(error.getMessage())
          .append('\n');
    }

    @Override
    public void fatalError(SAXParseException error) {
      error(error);
    }
  }
}
