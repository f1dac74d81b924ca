package org.banyan.source;

import java.util.Collection;
import java.util.List;

/// Something the program says, in no language yet: a key of the [MessageCatalog] and what fills its
/// slots. The language is chosen only where it is printed.
///
/// The catalogue has `unknown-term: "“{value}” is no term of “{vocabulary}”"`, so
///
/// ```java
/// Message.of("unknown-term", slot("value", "plai"), slot("vocabulary", "topics"))
/// ```
///
/// reads “plai” is no term of “topics”. A slot holds a text, a number, another message, or a list
/// of these. Equal messages say the same in every language.
public record Message(String key, List<Slot> slots) {

  /// Says nothing.
  public static final Message NONE = new Message("", List.of());

  public Message {
    slots = List.copyOf(slots);
  }

  public static Message of(String key, Slot... slots) {
    return new Message(key, List.of(slots));
  }

  /// A text that is the same in every language, such as the reason that a library gives.
  public static Message verbatim(String text) {
    return text.isEmpty() ? NONE : new Message("", List.of(new Slot("text", text)));
  }

  /// One of several texts, at least one: `en or zh`.
  public static Message either(Collection<String> texts) {
    return texts.stream()
        .map(Message::verbatim)
        .reduce((first, second) ->
            of("name.or", Slot.slot("first", first), Slot.slot("second", second)))
        .orElseThrow();
  }

  public boolean isEmpty() {
    return this.equals(NONE);
  }

  /// What stands in `{name}` of a message.
  ///
  /// @param value a `String`, a number, a [Message], or several of these in their order
  public record Slot(String name, Object value) {

    public Slot {
      if (value instanceof Collection<?> several) {
        value = List.copyOf(several);
        several.forEach(Slot::check);
      } else {
        check(value);
      }
    }

    private static void check(Object value) {
      if (!(value instanceof String || value instanceof Number || value instanceof Message)) {
        throw new IllegalArgumentException("cannot fill a slot: " + value);
      }
    }

    public static Slot slot(String name, Object value) {
      return new Slot(name, value);
    }
  }
}
