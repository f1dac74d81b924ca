package org.banyan.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ThemeTest {

  @Test
  void aStyleSheetLosesItsCommentsAndIndentationOnly() {
    assertEquals(
        """
        @layer parts {
        .a::before {
        content: "/* no comment */";
        color: red; /* said beside it */
        }
        }
        """,
        Theme.slim(
            """
            /* What it is for,
               in two lines. */
            @layer parts {
              .a::before {
                content: "/* no comment */";

                /* why */
                color: red; /* said beside it */
              }
            }
            """));
  }
}
