package org.banyan.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.banyan.markdown.Body;
import org.banyan.source.Problems;
import org.junit.jupiter.api.Test;

class ClausesTest {

  private static Clauses of(String... headings) {
    String text = String.join("\n\n", headings) + "\n";
    return Clauses.of(body(text), "en");
  }

  private static Body body(String text) {
    return Body.parse("content/rules/x.md", text, 1, new Problems());
  }

  @Test
  void clausesAreNumberedByTheirPlace() {
    assertEquals(
        Map.of("a", "1", "b", "1.1", "c", "1.1.1", "d", "1.1.2", "e", "1.2", "f", "2", "g", "2.1"),
        of(
                "## A {#a}",
                "### B {#b}",
                "#### C {#c}",
                "#### D {#d}",
                "### E {#e}",
                "## F {#f}",
                "### G {#g}")
            .numbers());
  }

  @Test
  void sixLevelsHaveFiveNumbers() {
    assertEquals(
        "1.1.1.1.1",
        of("## A {#a}", "### B {#b}", "#### C {#c}", "##### D {#d}", "###### E {#e}")
            .numbers()
            .get("e"));
  }

  @Test
  void numbersStandInTheOrderOfTheBody() {
    assertEquals(
        List.of("z", "a", "m"),
        List.copyOf(of("## Z {#z}", "## A {#a}", "## M {#m}").numbers().keySet()));
  }

  @Test
  void informativePartsAndWhatIsInThemHaveNoNumber() {
    Clauses clauses =
        of("Lead.", "## Foreword {#f .informative}", "### Inner {#i}", "It shall.", "## A {#a}");
    assertEquals(Map.of("a", "1"), clauses.numbers());
    assertEquals(Map.of(), clauses.provisions());
  }

  @Test
  void annexesHaveLettersAndClausesGoOnAfterThem() {
    assertEquals(
        Map.of("a", "1", "x", "A", "y", "A.1", "z", "B", "b", "2"),
        of("## A {#a}", "## X {#x .annex}", "### Y {#y}", "## Z {#z .annex}", "## B {#b}")
            .numbers());
  }

  @Test
  void anInformativeAnnexHasALetterAndNoProvisions() {
    Clauses clauses = of("## X {#x .annex .informative}", "It shall.", "## Z {#z .annex}");
    assertEquals(Map.of("x", "A", "z", "B"), clauses.numbers());
    assertEquals(Map.of(), clauses.provisions());
  }

  @Test
  void theTwentySeventhAnnexIsAa() {
    var headings = new String[28];
    for (int i = 0; i < headings.length; i++) {
      headings[i] = "## X {#x" + i + " .annex}";
    }
    Map<String, String> numbers = of(headings).numbers();
    assertEquals("Z", numbers.get("x25"));
    assertEquals("AA", numbers.get("x26"));
    assertEquals("AB", numbers.get("x27"));
  }

  @Test
  void paragraphsAndItemsAreProvisionsAndWhatIsSetApartIsNot() {
    String text =
        """
        ## A {#a}

        It shall be.

        - It should be.
          - It may be.
        - Nothing.

        > It shall be quoted.

        | It shall |
        |---|
        | shall |

        ```
        shall
        ```

        It can be.
        """;
    Clauses clauses = Clauses.of(body(text), "en");
    assertEquals(
        List.of(Level.REQUIREMENT, Level.RECOMMENDATION, Level.PERMISSION, Level.STATEMENT),
        clauses.levelsOf("a"));
  }
}
