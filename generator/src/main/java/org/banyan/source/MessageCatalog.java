package org.banyan.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.banyan.source.Message.Slot;
import org.banyan.source.YamlNode.YamlMap;
import org.banyan.source.YamlNode.YamlText;

/// What the program says in one language: `messages.<language>.yaml` beside this class, a text for
/// each key.
///
/// In a text, `{name}` is filled from the slot of that name, and `{name:file|files}` is the first
/// word when the slot holds 1, else the second. A problem's key is its code, or its code, a dot and
/// the situation (`wrong-type.number`); what to do stands under the same key with `.cure`, which
/// may be empty.
public final class MessageCatalog {

  /// The languages the program speaks.
  public static final List<String> LANGUAGES = List.of("en", "zh");

  private static final Pattern SLOT =
      Pattern.compile("\\{([a-z][a-zA-Z0-9]*)(?::([^|}]*)\\|([^}]*))?}");

  private static final Map<String, MessageCatalog> ALL =
      LANGUAGES.stream()
          .collect(Collectors.toUnmodifiableMap(Function.identity(), MessageCatalog::new));

  private final String language;

  /// Read when something is said for the first time: a build without problems says little.
  private volatile Map<String, String> texts;

  private MessageCatalog(String language) {
    this.language = language;
  }

  /// @param language one of [#LANGUAGES]
  public static MessageCatalog of(String language) {
    MessageCatalog catalog = ALL.get(language);
    if (catalog == null) {
      throw new IllegalArgumentException("no messages in \"" + language + "\"");
    }
    return catalog;
  }

  private static Map<String, String> read(String language) {
    String name = "messages." + language + ".yaml";
    try (InputStream in = MessageCatalog.class.getResourceAsStream(name)) {
      var file = SourceFile.of(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
      var problems = new Problems();
      Map<String, String> texts = new TreeMap<>();
      ((YamlMap) Yaml.read(file, problems).orElseThrow())
          .entries()
          .forEach((key, entry) -> texts.put(key, ((YamlText) entry.value()).text()));
      if (problems.hasErrors()) {
        throw new IllegalStateException(problems.sorted().toString());
      }
      return Collections.unmodifiableMap(texts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String language() {
    return language;
  }

  /// All keys with their texts, for tests and documents.
  public Map<String, String> texts() {
    if (texts == null) {
      texts = read(language);
    }
    return texts;
  }

  /// The text of a key, its slots filled.
  public String text(String key, Slot... slots) {
    return text(Message.of(key, slots));
  }

  /// The message in this language.
  public String text(Message message) {
    if (message.key().isEmpty()) {
      return message.slots().isEmpty() ? "" : (String) message.slots().getFirst().value();
    }
    String text = texts().get(message.key());
    if (text == null) {
      throw new IllegalStateException(
          "no message \"" + message.key() + "\" in messages." + language + ".yaml");
    }
    Matcher slots = SLOT.matcher(text);
    return slots.replaceAll(found ->
        Matcher.quoteReplacement(filled(message, found.group(1), found.group(2), found.group(3))));
  }

  private String filled(Message message, String name, String one, String many) {
    Object value =
        message.slots().stream()
            .filter(slot -> slot.name().equals(name))
            .map(Slot::value)
            .findFirst()
            .orElseThrow(() ->
                new IllegalStateException(
                    "the message \"" + message.key() + "\" has nothing for {" + name + "}"));
    if (one != null) {
      return value instanceof Number number && number.longValue() == 1 ? one : many;
    }
    return said(value);
  }

  private String said(Object value) {
    return switch (value) {
      case Message inner -> text(inner);
      case List<?> list -> list.stream().map(this::said).collect(Collectors.joining(separator()));
      default -> value.toString();
    };
  }

  private String separator() {
    return language.equals("zh") ? "、" : ", ";
  }
}
