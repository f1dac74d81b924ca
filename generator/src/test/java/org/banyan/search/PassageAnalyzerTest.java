package org.banyan.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.banyan.search.PassageTokenizer.Han;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class PassageAnalyzerTest {

  private static final String VECTORS = "analysis.json";

  /// A text, its terms, and the terms asked for when it is a query: pairs, or single characters; a
  /// word's extras follow it.
  record Vector(String text, List<String> terms, List<String> pairs, List<String> single) {

    static Vector of(String text) {
      return new Vector(
          text,
          all(text, Han.CHARACTERS_AND_PAIRS),
          all(text, Han.PAIRS),
          all(text, Han.CHARACTERS));
    }

    private static List<String> all(String text, Han han) {
      return PassageAnalyzer.tokens(text, han).stream()
          .flatMap(token -> Stream.concat(Stream.of(token.term()), token.also().stream()))
          .toList();
    }
  }

  @Test
  void textsHaveTheTermsOfTheVectors() {
    List<Vector> vectors =
        JsonMapper.shared()
            .readValue(SearchFixtures.read(VECTORS), new TypeReference<List<Vector>>() {});
    assertTrue(vectors.size() >= 57, vectors.size() + " vectors found");
    List<Vector> actual = vectors.stream().map(vector -> Vector.of(vector.text())).toList();
    if ("overwrite".equals(System.getProperty("golden"))) {
      SearchFixtures.write(VECTORS, json(actual));
    } else {
      assertEquals(vectors, actual);
    }
  }

  @Test
  void aPhraseCountsPositionsAsTheTextDoes() {
    List<Integer> places = positions("a儿童友好 play友", Han.PAIRS);
    assertEquals(List.of(0, 1, 2, 3, 5, 6), places);
    assertEquals(
        List.of(0, 1, 1, 2, 2, 3, 3, 4, 5, 6), positions("a儿童友好 play友", Han.CHARACTERS_AND_PAIRS));
  }

  /// Glued or not, in camel case or not, a phrase meets the text.
  @Test
  void extrasTakeNoPlace() {
    for (String text : List.of("within 300m", "within 300 m", "Within 300M")) {
      assertEquals(List.of("within", "300", "m"), PassageAnalyzer.terms(text, Han.PAIRS), text);
      assertEquals(List.of(0, 1, 2), positions(text, Han.CHARACTERS_AND_PAIRS), text);
    }
    for (String text : List.of("OpenStreetMap data", "openstreetmap data")) {
      assertEquals(List.of("openstreetmap", "data"), PassageAnalyzer.terms(text, Han.PAIRS), text);
      assertEquals(List.of(0, 1), positions(text, Han.PAIRS), text);
    }
  }

  private static List<Integer> positions(String text, Han han) {
    return PassageAnalyzer.tokens(text, han).stream().map(Token::position).toList();
  }

  @Test
  void noSimplifiedCharacterIsFoldedAgain() {
    Tables tables = Tables.get();
    int[] folded = IntStream.range(0, 0x10000).filter(c -> tables.simplified(c) != c).toArray();
    for (int c : folded) {
      int simple = tables.simplified(c);
      assertEquals(simple, tables.simplified(simple));
    }
    assertEquals(2547, folded.length);
  }

  /// One vector a line, with escapes for what cannot be seen.
  private static String json(List<Vector> vectors) {
    return vectors.stream()
        .map(JsonMapper.shared()::writeValueAsString)
        .map(PassageAnalyzerTest::visible)
        .collect(Collectors.joining(",\n  ", "[\n  ", "\n]\n"));
  }

  private static String visible(String json) {
    return json.codePoints()
        .mapToObj(c -> isVisible(c) ? Character.toString(c) : escaped(c))
        .collect(Collectors.joining());
  }

  private static boolean isVisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK ->
          false;
      default -> c == ' ' || !Character.isSpaceChar(c);
    };
  }

  private static String escaped(int codePoint) {
    return Character.toString(codePoint)
        .chars()
        .mapToObj("\\u%04x"::formatted)
        .collect(Collectors.joining());
  }
}
