package org.banyan.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          content/cases | oslo.md | content/cases/oslo.md
          content/cases | ./oslo.md | content/cases/oslo.md
          content/cases | ../standards/x.md | content/standards/x.md
          content/cases | oslo//map.png | content/cases/oslo/map.png
          content/cases | ../../site/site.yaml | site/site.yaml
          content/cases | ../.. | ''
          content/cases | ../../../x.md | none
          content/cases | ../../../content/x.md | none
          content/cases | /x.md | content/cases/x.md
          content/cases | my%20map.png | content/cases/my map.png
          content/cases | a+b.png | content/cases/a+b.png
          content/cases | 50%.png | content/cases/50%.png
          content/cases | %2e%2e/x.md | content/x.md
          content/cases | %2e%2e/%2e%2e/%2e%2e/x.md | none
          content/cases | a..b.png | content/cases/a..b.png
          content/cases | 地图.png | content/cases/地图.png
          content/cases | %E5%9C%B0图.png | content/cases/地图.png
          """)
  void pathsAreCountedFromTheFolderAndNeverLeaveTheProject(
      String folder, String target, String path) {
    assertEquals(path, Paths.resolve(folder, target).orElse("none"));
  }
}
