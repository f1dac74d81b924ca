package org.banyan.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharactersTest {

  @ParameterizedTest
  @ValueSource(
      ints = {
        0, 1, 0x0B, 0x0D, 0x1F, 0x7F, 0x9F, 0xD800, 0xDFFF, 0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFE,
        0x10FFFF, 0x202D, 0x202E
      })
  void someMayStandInNoText(int c) {
    assertTrue(Characters.isForbidden(c));
    assertEquals("a\uFFFDb", Characters.clean("a" + Character.toString(c) + "b"));
  }

  @ParameterizedTest
  @ValueSource(ints = {'\t', '\n', ' ', 'a', 0x85, 0xA0, 0x200E, 0x202B, 0x2067, 0x4E2D, 0x1F600})
  void othersMay(int c) {
    assertFalse(Characters.isForbidden(c));
  }

  /// `e` and `p` open and close an embedding, `i` and `d` an isolate.
  @ParameterizedTest
  @CsvSource({
    "abc, abc",
    "aeb, aebp",
    "aib, aibd",
    "aebp, aebp",
    "apb, ab",
    "adb, ab",
    "aeib, aeibdp",
    "aieb, aiebpd",
    "aiebdc, aiebpdc",
    "aibpd, aibd",
    "aeibpd, aeibdp",
    "eee, eeeppp",
    "'', ''"
  })
  void whatTurnsTheDirectionIsClosed(String text, String clean) {
    assertEquals(marks(clean), Characters.clean(marks(text)));
    assertEquals(marks(clean), Characters.clean(marks(clean)));
  }

  private static String marks(String text) {
    return text.replace('e', '\u202B')
        .replace('p', '\u202C')
        .replace('i', '\u2067')
        .replace('d', '\u2069');
  }

  @Test
  void theMarkOfByteOrderIsDropped() {
    assertEquals("ab", Characters.clean("\uFEFFa\uFEFFb"));
  }

  @Test
  void halfACharacterIsNone() {
    assertEquals("a\uFFFD", Characters.clean("a\uD83D"));
    assertEquals(1, Characters.firstForbidden("a\uD83D", 0));
    assertEquals(-1, Characters.firstForbidden("a\uD83D\uDE00", 0));
  }
}
