package org.banyan.source;

import static java.util.stream.Collectors.toList;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

  private static final List<String> NAMES =
      List.of("title", "summary", "topics", "started", "game", "name", "a", "儿童", "游戏街");

  @ParameterizedTest
  @CsvSource({
    "sumary, summary",
    "summmary, summary",
    "sumamry, summary",
    "titel, title",
    "Title, title",
    "topic, topics",
    "title, title",
    "tame, game",
    "xyzzy, none",
    "begun, none",
    "b, a",
    "游戏接, 游戏街",
    "'', a",
  })
  void theNameWithFewestChangesIsMeant(String word, String expected) {
    assertEquals(expected, Nearest.to(word, NAMES).orElse("none"));
  }

  @Test
  void equallyNearNamesAreTakenInAlphabeticalOrder() {
    assertEquals("bat", Nearest.to("at", Set.of("mat", "cat", "bat")).orElseThrow());
  }

  @Test
  void nothingIsNearWhenThereIsNothing() {
    assertEquals(Message.NONE, Nearest.question("x", List.of()));
    assertEquals(Nearest.question("title"), Nearest.question("titel", NAMES));
  }

  @Test
  void aHugeWordIsComparedInNoTime() {
    assertEquals(Message.NONE, Nearest.question("x".repeat(1_000_000), NAMES));
  }

  @Test
  void aLongListOfNamesIsCutInAHint() {
    List<String> names = IntStream.range(0, 300).mapToObj(i -> "n" + i).toList();
    assertEquals("n0, n1", said(Nearest.listed(names.subList(0, 2))));
    assertTrue(said(Nearest.listed(names)).endsWith("n19 … and 280 more"));
  }

  private static String said(Message message) {
    return MessageCatalog.of("en").text(message);
  }

  @Test
  void twoHugeWordsAreNotCompared() {
    assertEquals(Message.NONE, Nearest.question("x".repeat(60_000), List.of("x".repeat(60_001))));
  }

  @Test
  void ofVeryManyNamesThoseThatBeginAlikeAreCompared() {
    List<String> names = IntStream.range(0, 5_000).mapToObj(i -> "y" + i).collect(toList());
    names.add("summary");
    assertEquals("summary", Nearest.to("sumary", names).orElseThrow());
  }
}
