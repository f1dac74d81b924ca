package org.banyan.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlphabetTest {

  @ParameterizedTest
  @CsvSource({
    "奥斯陆交通小特工, A",
    "布里斯托玩耍街, B",
    "儿童友好, E",
    "“赤脚社工”, C",
    "“慧育中国”, H",
    "深圳, S",
    "一米高度, Y",
    "做了什么, Z",
    "értóng yǒuhǎo, E",
    "École de santé publique, E",
    "A Tale of Two Cities, T",
    "The Right to Play, R",
    "A, A",
    "2020年统计, 0",
    "砼, ''",
    "'', ''"
  })
  void aTitleStandsUnderItsLetter(String title, String letter) {
    assertEquals(letter, Alphabet.letter(Alphabet.key(title)));
  }

  @Test
  void charactersAreSortedBySound() {
    var titles = List.of("上海", "奥斯陆", "伦敦", "深圳", "“赤脚社工”", "布里斯托", "CHINA REACH", "砼");
    assertEquals(
        List.of("奥斯陆", "布里斯托", "“赤脚社工”", "CHINA REACH", "伦敦", "上海", "深圳", "砼"),
        titles.stream().sorted(Comparator.comparing(Alphabet::key)).toList());
  }

  @Test
  void latinIsSortedWithoutCaseAndAccents() {
    assertEquals(
        List.of("Apple", "école", "The edge", "zoo"),
        Stream.of("zoo", "The edge", "école", "Apple")
            .sorted(Comparator.comparing(Alphabet::key))
            .toList());
  }
}
