package org.banyan.source;

import java.util.Optional;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.parser.Parser;

/// A YAML parser that stops when lists and maps stand too deep in each other. The composer above it
/// calls itself for every level, so that a line of ten thousand brackets would end the program. It
/// also stops at a tag, which would change or swallow what the author wrote.
final class ShallowParser implements Parser {

  static final int MAX_DEPTH = 20;

  static final String TOO_DEEP = "too deep";
  static final String TAG = "a value cannot begin with \"!\"";

  private final Parser parser;
  private int depth;

  ShallowParser(Parser parser) {
    this.parser = parser;
  }

  @Override
  public boolean checkEvent(Event.ID id) {
    return parser.checkEvent(id);
  }

  @Override
  public Event peekEvent() {
    return parser.peekEvent();
  }

  @Override
  public boolean hasNext() {
    return parser.hasNext();
  }

  @Override
  public Event next() {
    Event event = parser.next();
    switch (event.getEventId()) {
      case MappingStart, SequenceStart -> depth++;
      case MappingEnd, SequenceEnd -> depth--;
      default -> {}
    }
    if (depth > MAX_DEPTH) {
      throw new ParserException("", Optional.empty(), TOO_DEEP, event.getStartMark());
    }
    if (isTagged(event)) {
      throw new ParserException("", Optional.empty(), TAG, event.getStartMark());
    }
    return event;
  }

  private static boolean isTagged(Event event) {
    return switch (event) {
      case ScalarEvent scalar -> scalar.getTag().isPresent();
      case CollectionStartEvent collection -> collection.getTag().isPresent();
      default -> false;
    };
  }
}
