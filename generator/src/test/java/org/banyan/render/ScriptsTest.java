package org.banyan.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Map;
import java.util.Set;
import org.banyan.source.SourceTree;
import org.junit.jupiter.api.Test;

class ScriptsTest {

  private static final String SEARCH =
      """
      // Searching.

      import { a } from "./a.js";
      import { b } from "./b.js";
      import { other } from "../other.js";

      export { a } from "./a.js";

      export async function query() {
        const found = a(b);
        // later
        return (await import("./later.js")).more(found, other);
      }
      """;
  private static final String A =
      "export function a(x) {\n  const found = x;\n  return found;\n}\n";
  private static final String B = "import { a } from \"./a.js\";\nexport const b = a(1);\n";

  @Test
  void aScriptThatIsFetchedWholeHasWhatItImportsBeforeIt() {
    Map<String, String> served =
        Scripts.served(
            Map.of(
                "search/search.js", SEARCH,
                "search/a.js", A,
                "search/b.js", B,
                "search/later.js", "export const more = 1;\n",
                "other.js", "export const other = 1;\n"));
    assertEquals(Set.of("search/search.js", "search/later.js", "other.js"), served.keySet());
    assertEquals(
        """
        export function a(x) {
        const found = x;
        return found;
        }
        export const b = a(1);
        import { other } from "../other.js";
        export async function query() {
        const found = a(b);
        return (await import("./later.js")).more(found, other);
        }
        """,
        served.get("search/search.js"));
  }

  @Test
  void aPartThatAnotherScriptImportsStays() {
    Map<String, String> served =
        Scripts.served(
            Map.of(
                "search/search.js", SEARCH,
                "search/a.js", A,
                "search/b.js", B,
                "search/later.js", "import { a } from \"./a.js\";\n"));
    assertEquals(Set.of("search/search.js", "search/a.js", "search/later.js"), served.keySet());
  }

  @Test
  void aScriptWhosePartsDeclareTheSameNameStaysInParts() {
    Map<String, String> served =
        Scripts.served(
            Map.of(
                "search/search.js", SEARCH, "search/a.js", A, "search/b.js", B + "let query;\n"));
    assertEquals(Set.of("search/search.js", "search/a.js", "search/b.js"), served.keySet());
  }

  @Test
  void stringsOverSeveralLinesAreLeftAlone() {
    String script = "const text = `\n  // not a comment\n`;\n";
    assertEquals(Map.of("x.js", script), Scripts.served(Map.of("x.js", script)));
  }

  @Test
  void theProgramsOwnScriptsAreWholeAndSlim() {
    Map<String, byte[]> assets = Theme.of(SourceTree.of(Map.of())).assets();
    for (String name : Set.of("box", "main", "search")) {
      String script = new String(assets.get("assets/js/search/" + name + ".js"));
      assertFalse(script.matches("(?s).*(^|\\n)import .*"), name);
      assertFalse(script.matches("(?s).*\\n *//.*"), name);
    }
  }
}
