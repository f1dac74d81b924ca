package org.banyan.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FieldMapTest {

  private static final FieldView PLACE = new FieldView("place", "Place", "text", false, List.of());
  private static final FieldView AGE = new FieldView("age", "Age", "number", false, List.of());

  @Test
  void fieldsAreFoundByNameAndKeepTheirOrder() {
    Map<String, FieldView> fields = new FieldMap(List.of(PLACE, AGE));
    assertSame(AGE, fields.get("age"));
    assertNull(fields.get("Age"));
    assertNull(fields.get(null));
    assertTrue(fields.containsKey("place"));
    assertFalse(fields.containsKey("places"));
    assertEquals(List.of("place", "age"), List.copyOf(fields.keySet()));
    assertEquals(List.of(PLACE, AGE), List.copyOf(fields.values()));
    assertEquals(Map.of("age", AGE, "place", PLACE), fields);
    assertThrows(UnsupportedOperationException.class, () -> fields.put("age", PLACE));
  }
}
