package org.banyan.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class SourceFileTest {

  @Test
  void lineEndsAndByteOrderMarkAreOne() {
    assertEquals("a\nb\nc\n", SourceFile.of("x", "\uFEFFa\r\nb\rc\n").text());
    assertEquals(SourceFile.of("x", "a\nb\n"), SourceFile.of("x", "\uFEFFa\r\nb\r\n"));
  }

  @Test
  void linesAreCountedFromOne() {
    SourceFile file = SourceFile.of("x", "one\n\nthree");
    assertEquals("one", file.line(1));
    assertEquals("", file.line(2));
    assertEquals("three", file.line(3));
    assertEquals("", file.line(4));
    assertEquals("", SourceFile.of("x", "").line(1));
  }

  @Test
  void nameAndFolderArePartsOfThePath() {
    assertEquals("x.md", SourceFile.of("content/cases/x.md", "").name());
    assertEquals("content/cases", SourceFile.of("content/cases/x.md", "").folder());
    assertEquals("", SourceFile.of("x.md", "").folder());
  }

  @Test
  void problemsAreSortedByPlaceAndToldOnce() {
    var problems = new Problems();
    problems.error("a-b", new Location("y", 1, 1), "m", "");
    problems.error("a-b", new Location("x", 10, 1), "m", "");
    problems.error("a-b", new Location("x", 2, 9), "m", "");
    problems.error("a-b", new Location("x", 2, 3), "m", "");
    problems.error("a-b", new Location("x", 2, 3), "m", "");
    problems.error("a-b", Location.of("x"), "m", "");
    assertEquals(
        "[x, x:2:3, x:2:9, x:10:1, y:1:1]",
        problems.sorted().stream().map(Problem::location).toList().toString());
  }

  @Test
  void aCodeHasTwoWords() {
    Location place = Location.of("x");
    assertThrows(IllegalArgumentException.class, () -> Problem.error("bad", place, "m", ""));
    assertThrows(IllegalArgumentException.class, () -> Problem.error("Bad-Date", place, "m", ""));
  }
}
