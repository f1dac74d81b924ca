package org.banyan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

  private static final List<String> COMMANDS =
      List.of("init", "new", "serve", "check", "check-links", "build", "search", "index");
  private static final Pattern ENGLISH =
      Pattern.compile("(?<![-\\w./:\"“])[a-z]{2,}( [a-z]{2,}){2,}");

  @TempDir Path here;

  @ParameterizedTest
  @CsvSource({
    "zh_CN.UTF-8, , , zh",
    "en_GB.UTF-8, , zh_CN.UTF-8, en",
    ", zh_CN, en_GB, zh",
    ", , zh, zh",
    ", , zh_CN.GB18030, zh",
    "C.UTF-8, , zh_CN.UTF-8, ''",
    "POSIX, , , ''",
    ", , , ''",
    "de_DE.UTF-8, , , ''",
    "'', , zh_CN.UTF-8, zh",
  })
  void theTerminalSaysItByTheRulesOfPosix(String all, String messages, String lang, String found) {
    var environment = new TreeMap<String, String>();
    Optional.ofNullable(all).ifPresent(value -> environment.put("LC_ALL", value));
    Optional.ofNullable(messages).ifPresent(value -> environment.put("LC_MESSAGES", value));
    Optional.ofNullable(lang).ifPresent(value -> environment.put("LANG", value));
    assertEquals(found, Language.ofTerminal(environment, Optional.empty()).orElse(""));
  }

  @Test
  void whatTheLauncherSaysIsKnownBetter() {
    assertEquals(
        Optional.of("zh"), Language.ofTerminal(Map.of("LC_ALL", "C.UTF-8"), Optional.of("zh")));
  }

  private Terminal terminal(String language) {
    return new Terminal(here, InstantSource.system(), Optional.ofNullable(language));
  }

  @Test
  void theOptionIsStrongerThanTheTerminalAndThatThanTheProject() throws IOException {
    terminal("en").run("init", ".");
    assertTrue(Files.readString(here.resolve("site/site.yaml")).contains("languages: [zh, en]"));
    String chinese = "没有问题";
    assertTrue(terminal(null).run("check").out().contains(chinese));
    assertFalse(terminal("en").run("check").out().contains(chinese));
    assertTrue(terminal("en").run("check", "--language", "zh").out().contains(chinese));
    assertTrue(terminal("zh").run("check", "--language=en").out().contains("nothing is wrong"));
  }

  @Test
  void mistakesOnTheCommandLineAreSaidInTheLanguageThatItNames() {
    assertTrue(terminal(null).run("check", "--languag", "zh").err().contains("no option"));
    assertTrue(terminal("zh").run("check", "--nonsense").err().contains("没有选项--nonsense"));
    assertTrue(terminal("zh").run("chekc").err().contains("是不是“check”？"));
    assertTrue(
        terminal("en").run("check", "--nonsense", "--language", "zh").err().contains("没有选项"));
    Terminal.Run wrong = terminal("zh").run("check", "--language", "fr");
    assertEquals(Command.WRONG_USE, wrong.exit());
    assertTrue(wrong.err().contains("fr"), wrong.err());
  }

  @Test
  void everyCommandHelpsInBothLanguages() {
    for (String name : COMMANDS) {
      Terminal.Run english = terminal("en").run(name, "--help");
      Terminal.Run chinese = terminal("zh").run(name, "--help");
      assertEquals(Command.FINE, english.exit());
      assertEquals(Command.FINE, chinese.exit());
      assertTrue(english.out().contains("usage: banyan " + name), english.out());
      assertTrue(chinese.out().contains("用法：banyan " + name), chinese.out());
      chinese
          .out()
          .lines()
          .filter(line -> line.matches(".*\\p{IsHan}.*"))
          .forEach(line -> {
            assertFalse(ENGLISH.matcher(line).find(), line);
            assertTrue(Columns.of(line) <= 130, line);
          });
    }
    assertTrue(terminal("zh").run("help").out().contains("把一个文件夹的Markdown做成网站"));
  }

  @Test
  void aDayWithTheProgramInChinese() throws IOException {
    Terminal.Run made = terminal("zh").run("init", "库");
    assertEquals(Command.FINE, made.exit(), made.err());
    assertTrue(made.out().contains("边写边看"), made.out());
    Terminal.Run started = terminal("zh").run("new", "case", "my-street", "--project", "库");
    assertTrue(
        started.out().contains("已建content/cases/my-street.md"), started.out() + started.err());
    Path entry = here.resolve("库/content/cases/my-street.md");
    Files.writeString(entry, Files.readString(entry).replace("status: draft", "stauts: draft"));
    Terminal.Run checked = terminal("zh").run("check", "--project", "库");
    assertEquals(Command.PROBLEMS, checked.exit());
    assertTrue(checked.out().contains("错误：没有字段“stauts” [unknown-field]"), checked.out());
    assertTrue(checked.out().contains("是不是“status”？"), checked.out());
    Files.delete(entry);
    Terminal.Run built = terminal("zh").run("build", "--project", "库");
    assertEquals(Command.FINE, built.exit(), built.err());
    assertTrue(built.out().contains("写入"), built.out());
  }
}
