package org.banyan.source;

import static org.banyan.source.Message.Slot.slot;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessageCatalogTest {

  private static final MessageCatalog ENGLISH = MessageCatalog.of("en");
  private static final MessageCatalog CHINESE = MessageCatalog.of("zh");
  private static final Pattern SLOT =
      Pattern.compile("\\{([a-z][a-zA-Z0-9]*)(?::[^|}]*\\|[^}]*)?}");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final String CURE = ".cure";

  /// Two English words or more that no quotation mark, bracket or sign of code stands around.
  private static final Pattern ENGLISH_WORDS =
      Pattern.compile("(?<![\\w\"“<\\[{(/:=.#-])[a-z]{2,}(?: [a-z]{2,}){2,}");

  @Test
  void everyLanguageSaysTheSame() {
    assertTrue(ENGLISH.texts().size() > 300, "found " + ENGLISH.texts().size());
    assertEquals(ENGLISH.texts().keySet(), CHINESE.texts().keySet());
    assertEquals(slots(ENGLISH), slots(CHINESE));
  }

  /// Each language fills in the label that is in it.
  private static final String LOCAL = "label.local";

  private static Map<String, Set<String>> slots(MessageCatalog catalog) {
    Map<String, Set<String>> slots = new TreeMap<>();
    catalog
        .texts()
        .forEach((key, text) ->
            slots.put(
                key,
                SLOT.matcher(text)
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new))));
    assertEquals(Set.of(catalog.language()), slots.remove(LOCAL));
    return slots;
  }

  @Test
  void everyMessageIsUsedAndEveryUsedOneIsThere() throws IOException, URISyntaxException {
    SortedSet<String> used = constants();
    SortedSet<String> unused = new TreeSet<>(ENGLISH.texts().keySet());
    unused.removeIf(key -> used.contains(withoutCure(key)) || used.contains(key));
    assertEquals(Set.of(), unused, "messages that nothing says");
    Set<String> areas =
        ENGLISH.texts().keySet().stream()
            .map(key -> key.replaceFirst("\\..*", ""))
            .collect(Collectors.toSet());
    SortedSet<String> missing = new TreeSet<>(used);
    missing.removeIf(key ->
        !key.matches("[a-z][a-z-]*\\.[a-z][a-z0-9.-]*")
            || key.matches(".*\\.(html|ftl|yaml|json|csv|js|css|md|txt|xml|ttf|woff2|svg|jar)")
            || !areas.contains(key.replaceFirst("\\..*", ""))
            || ENGLISH.texts().containsKey(key));
    assertEquals(Set.of(), missing, "messages that are not in the catalogue");
  }

  private static String withoutCure(String key) {
    return key.endsWith(CURE) ? key.substring(0, key.length() - CURE.length()) : key;
  }

  private static SortedSet<String> constants() throws IOException, URISyntaxException {
    SortedSet<String> constants = new TreeSet<>();
    Path classes =
        Path.of(Message.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> found = Files.walk(classes.resolve("org/banyan"))) {
      for (Path file : found.filter(path -> path.toString().endsWith(".class")).toList()) {
        for (PoolEntry entry : ClassFile.of().parse(file).constantPool()) {
          if (entry instanceof StringEntry text) {
            constants.add(text.stringValue());
          }
        }
      }
    }
    return constants;
  }

  @Test
  void everyProblemHasItsCureBesideIt() {
    List<String> without = new ArrayList<>();
    for (String key : ENGLISH.texts().keySet()) {
      boolean problem = Problem.CODE.matcher(key.replaceFirst("\\..*", "")).matches();
      if (problem && !key.endsWith(CURE) && !ENGLISH.texts().containsKey(key + CURE)) {
        without.add(key);
      }
    }
    assertEquals(List.of(), without);
  }

  @Test
  void chineseIsWrittenAsEditorsWriteIt() {
    List<String> wrong = new ArrayList<>();
    CHINESE
        .texts()
        .forEach((key, text) -> {
          String words = SLOT.matcher(text).replaceAll("");
          boolean english = ENGLISH_WORDS.matcher(words).find();
          boolean spaced = Pattern.compile("\\p{IsHan} +\\w|\\w +\\p{IsHan}").matcher(words).find();
          boolean halfWidth =
              Pattern.compile("\\p{IsHan}[,;!?](?!\\[)|[,;!?]\\p{IsHan}").matcher(words).find();
          if (english || spaced || halfWidth) {
            wrong.add(key + ": " + text);
          }
        });
    assertEquals(List.of(), wrong);
    long chinese = CHINESE.texts().values().stream().filter(HAN.asPredicate()).count();
    assertTrue(chinese > CHINESE.texts().size() * 8 / 10, "with Chinese: " + chinese);
    assertFalse(ENGLISH.texts().values().stream().anyMatch("的"::equals));
  }

  @Test
  void slotsAreFilledInEachLanguage() {
    Message several =
        Message.of(
            "wrong-type.choice",
            slot("key", "status"),
            slot("values", Message.either(List.of("a", "b"))),
            slot("found", Message.of("yaml.list")));
    assertEquals("\"status\" must be a or b, found a list", ENGLISH.text(several));
    assertEquals("“status”应当是a或b，写的却是列表", CHINESE.text(several));
  }

  @Test
  void aSlotThatNothingFillsIsAFault() {
    Message message = Message.of("yaml.text");
    assertThrows(IllegalStateException.class, () -> ENGLISH.text(message));
    assertThrows(IllegalStateException.class, () -> ENGLISH.text(Message.of("no-such.key")));
    assertThrows(IllegalArgumentException.class, () -> MessageCatalog.of("fr"));
  }
}
