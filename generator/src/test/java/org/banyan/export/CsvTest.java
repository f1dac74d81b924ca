package org.banyan.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class CsvTest {

  @Test
  void cellsAreThoseOfTheVectors() throws IOException {
    JsonNode vectors =
        new ObjectMapper().readTree(Files.readString(Path.of("src/test/resources/csv-cells.json")));
    assertEquals(33, vectors.size());
    for (JsonNode vector : vectors) {
      String text = vector.get("text").stringValue();
      assertEquals(vector.get("cell").stringValue(), Csv.cell(text), text);
    }
  }
}
