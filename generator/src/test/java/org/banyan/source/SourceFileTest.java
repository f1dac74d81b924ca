package org.banyan.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SourceFileTest {

  @Test
  void lineEndsAndByteOrderMarkAreOne() {
    assertEquals("a\nb\nc\n", SourceFile.of("x", "\uFEFFa\r\nb\rc\n").text());
    assertEquals(SourceFile.of("x", "a\nb\n"), SourceFile.of("x", "\uFEFFa\r\nb\r\n"));
  }

  @Test
  void linesAreCountedFromOne() {
    Lines lines = SourceFile.of("x", "one\n\nthree").lines();
    assertEquals("one", lines.line(1));
    assertEquals("", lines.line(2));
    assertEquals("three", lines.line(3));
    assertEquals("", lines.line(4));
    assertEquals("", SourceFile.of("x", "").lines().line(1));
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
    problems.error("a-b", new Location("y", 1, 1));
    problems.error("a-b", new Location("x", 10, 1));
    problems.error("a-b", new Location("x", 2, 9));
    problems.error("a-b", new Location("x", 2, 3));
    problems.error("a-b", new Location("x", 2, 3));
    problems.error("a-b", Location.of("x"));
    assertEquals(
        "[x, x:2:3, x:2:9, x:10:1, y:1:1]",
        problems.sorted().stream().map(Problem::location).toList().toString());
  }

  @Test
  void anExcerptIsAroundItsColumnAndCountsCodePoints() {
    Lines lines = new Lines("x", "ab\n" + "游𠮷".repeat(50) + "\n", 1);
    Lines.Excerpt found = lines.excerpt(new Location("x", 2, 50), 2, 5);
    assertEquals(new Lines.Excerpt("𠮷游𠮷游𠮷", 2, true, true), found);
    assertEquals(new Lines.Excerpt("ab", 2, false, false), lines.excerpt(at(1, 9), 60, 100));
    assertEquals(new Lines.Excerpt("", 0, false, false), lines.excerpt(at(9, 1), 60, 100));
  }

  private static Location at(int line, int column) {
    return new Location("x", line, column);
  }

  @Test
  void placesAreFoundInAnyOrder() {
    Lines lines = new Lines("x", "a\n𠮷b\n", 5);
    assertEquals(
        "[x:6:2, x:5:1, x:6:1, x:6:3]",
        List.of(lines.at(4), lines.at(0), lines.at(3), lines.at(5)).toString());
  }

  @Test
  void ofManyProblemsTheFirstAreKeptAndTheOthersCounted() {
    List<Problem> many = new ArrayList<>();
    for (int line = 1; line <= 3_000; line++) {
      many.add(Problem.warning("a-b", at(line, 1)));
    }
    many.add(Problem.error("c-d", at(5_000, 1)));
    List<Problem> inOrder = sorted(many);
    Collections.shuffle(many, new Random(1));
    many.addAll(many.subList(0, 500));
    assertEquals(inOrder, sorted(many));
    assertEquals(Limits.PROBLEMS_OF_FILE + 1, inOrder.size());
    assertEquals(at(5_000, 1), inOrder.get(Limits.PROBLEMS_OF_FILE - 1).location());
    assertEquals(
        "… and 2951 more in this file", MessageCatalog.of("en").text(inOrder.getLast().message()));
  }

  @Test
  void ofManyFilesTheFirstAreKeptAndTheOthersCounted() {
    List<Problem> many = new ArrayList<>();
    for (int file = 0; file < 4_000; file++) {
      many.add(Problem.error("a-b", Location.of("x" + (10_000 + file))));
    }
    Collections.shuffle(many, new Random(1));
    List<Problem> found = sorted(many);
    assertEquals(Limits.PROBLEMS + 1, found.size());
    assertEquals(
        "… and 3000 more in 3000 other files",
        MessageCatalog.of("en").text(found.getLast().message()));
    assertEquals(found.stream().sorted().toList(), found);
  }

  private static List<Problem> sorted(List<Problem> found) {
    var parts = new Problems();
    var all = new Problems();
    for (Problem problem : found) {
      (problem.hashCode() % 2 == 0 ? parts : all).add(problem);
    }
    all.addAll(parts);
    return all.sorted();
  }

  @Test
  void whatIsNotWantedIsNotKept() {
    var problems = new Problems();
    for (int line = 1; line <= Limits.PROBLEMS_OF_FILE; line++) {
      assertTrue(problems.wants(at(line + 10, 1)));
      problems.add(Problem.error("a-b", at(line + 10, 1)));
    }
    assertFalse(problems.wants(at(1_000, 1)));
    assertTrue(problems.wants(at(1, 1)));
    assertTrue(problems.wants(new Location("y", 1_000, 1)));
  }

  @Test
  void aCodeHasTwoWords() {
    Location place = Location.of("x");
    assertThrows(IllegalArgumentException.class, () -> Problem.error("bad", place));
    assertThrows(IllegalArgumentException.class, () -> Problem.error("Bad-Date", place));
  }
}
