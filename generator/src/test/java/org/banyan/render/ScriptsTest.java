package org.banyan.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.banyan.source.HashedName;
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
                "other.js", "export const other = 1;\n"),
            Set.of());
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
                "search/later.js", "import { a } from \"./a.js\";\n"),
            Set.of());
    assertEquals(Set.of("search/search.js", "search/a.js", "search/later.js"), served.keySet());
  }

  @Test
  void aScriptWhosePartsDeclareTheSameNameStaysInParts() {
    Map<String, String> served =
        Scripts.served(
            Map.of("search/search.js", SEARCH, "search/a.js", A, "search/b.js", B + "let query;\n"),
            Set.of());
    assertEquals(Set.of("search/search.js", "search/a.js", "search/b.js"), served.keySet());
  }

  @Test
  void stringsOverSeveralLinesAreLeftAlone() {
    String script = "const text = `\n  // not a comment\n`;\n";
    assertEquals(Map.of("x.js", script), Scripts.served(Map.of("x.js", script), Set.of()));
  }

  @Test
  void aProjectsOwnScriptIsNotJoinedAndStaysAsItIsWritten() {
    String own = "import {a} from './a.js'\n  // mine\nexport const b = a(1)\n";
    Map<String, String> served =
        Scripts.served(
            Map.of("search/search.js", SEARCH, "search/a.js", A, "search/b.js", own),
            Set.of("search/b.js"));
    assertEquals(Set.of("search/search.js", "search/a.js", "search/b.js"), served.keySet());
    assertEquals(own, served.get("search/b.js"));
    assertTrue(served.get("search/search.js").contains("import { a } from \"./a.js\";"));
  }

  @Test
  void whatAProjectsOwnScriptNeedsStaysWithAllThatItNeeds() {
    Map<String, String> served =
        Scripts.served(
            Map.of(
                "search/search.js", SEARCH,
                "search/a.js", A,
                "search/b.js", B,
                "search/later.js", "",
                "own.js", "import {b} from './search/b.js'\n"),
            Set.of("own.js"));
    assertEquals(
        Set.of("search/search.js", "search/a.js", "search/b.js", "search/later.js", "own.js"),
        served.keySet());
  }

  @Test
  void theNameOfAScriptCoversWhatItLeadsTo() {
    Map<String, String> written =
        new TreeMap<>(
            Map.of(
                "page.js", "import('./search/box.js')\n",
                "search/box.js", "new Worker(new URL(\"./work.js\", import.meta.url));\n",
                "search/work.js", "1;\n"));
    var first = new HashedScripts(written);
    assertEquals(
        Map.of(
            "page.js", "page-bb362ee468.js",
            "search/box.js", "search/box-106c9287c0.js",
            "search/work.js", "search/work-97a18ae8e2.js"),
        first.names());
    written.replace("search/work.js", "2;\n");
    var second = new HashedScripts(written);
    first.names().forEach((path, name) -> assertNotEquals(name, second.names().get(path)));
  }

  @Test
  void scriptsInACircleChangeTheirNamesTogether() {
    Map<String, String> written =
        new TreeMap<>(
            Map.of(
                "a.js", "import './b.js';\n",
                "b.js", "import './a.js';\nimport './c.js';\n",
                "c.js", "1;\n",
                "d.js", "import './a.js';\n"));
    var first = new HashedScripts(written);
    assertEquals(4, first.texts().size());
    written.replace("c.js", "2;\n");
    var second = new HashedScripts(written);
    first.names().forEach((path, name) -> assertNotEquals(name, second.names().get(path)));
    String a = first.names().get("a.js");
    assertEquals("import './" + a + "';\n", first.texts().get(first.names().get("d.js")));
  }

  @Test
  void aScriptIsFoundWhateverItIsCalled() {
    List<String> names = List.of("工具", "a b", "a[b]", "{a}", "a^b", "$1", "a%20b", "b c/d");
    Map<String, String> written = new TreeMap<>();
    var all = new StringBuilder();
    for (String name : names) {
      written.put("lib/" + name + ".js", "1;\n");
      all.append("import \"./lib/../lib/").append(name).append(".js\";\n");
    }
    all.append("import './lib/%E5%B7%A5%E5%85%B7.js';\nimport './../../../%2/../x.js';\n");
    written.put("page [1].js", all.toString());
    var scripts = new HashedScripts(written);
    String text = scripts.texts().get(scripts.names().get("page [1].js"));
    for (String name : names) {
      assertTrue(text.contains("/lib/" + name + "-97a18ae8e2.js\""), name + " in " + text);
    }
    assertTrue(text.contains("'./lib/%E5%B7%A5%E5%85%B7-97a18ae8e2.js'"), text);
    assertTrue(text.contains("'./../../../%2/../x.js'"), text);
  }

  @Test
  void whatIsNoScriptKeepsItsNameAndADrawingIsCleaned() {
    String drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";
    Theme theme =
        Theme.of(
            SourceTree.of(
                Map.of(
                    "templates/assets/js/data.json", "{}",
                    "templates/assets/js/LICENSE.txt", "free",
                    "templates/assets/js/more.mjs", "1;\n",
                    "templates/assets/css/pages/mark.svg", drawing,
                    "templates/assets/js/mark.svg", drawing)));
    assertTrue(
        theme
            .assets()
            .keySet()
            .containsAll(
                List.of(
                    "assets/js/data.json",
                    "assets/js/LICENSE.txt",
                    "assets/js/mark.svg",
                    "assets/css/pages/mark.svg")),
        theme.assets().keySet().toString());
    assertTrue(HashedName.isOne(theme.name("assets/js/more.mjs")));
  }

  @Test
  void noScriptOfTheProgramStandsInACircle() {
    Theme theme = Theme.of(SourceTree.of(Map.of()));
    List<String> scripts =
        theme.assets().keySet().stream().filter(path -> path.endsWith(".js")).toList();
    assertTrue(scripts.size() > 20, scripts.toString());
    for (String path : scripts) {
      boolean isPublic = path.equals("assets/js/search/search.js");
      assertTrue(isPublic || HashedName.fits(path, theme.assets().get(path)), path);
    }
    assertEquals(
        "export * from \"./" + theme.name("assets/js/search/search.js").substring(17) + "\";\n",
        new String(theme.assets().get("assets/js/search/search.js"), StandardCharsets.UTF_8));
  }

  @Test
  void theProgramsOwnScriptsAreWholeAndSlim() {
    Theme theme = Theme.of(SourceTree.of(Map.of()));
    for (String name : Set.of("box", "main", "search")) {
      String script =
          new String(
              theme.assets().get(theme.name("assets/js/search/" + name + ".js")),
              StandardCharsets.UTF_8);
      assertFalse(script.matches("(?s).*(^|\\n)import .*"), name);
      assertFalse(script.matches("(?s).*\\n *//.*"), name);
    }
  }
}
