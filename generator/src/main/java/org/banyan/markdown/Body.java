package org.banyan.markdown;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.banyan.source.Problems;

/// Markdown text and what stands in it. Two bodies are equal when the same text stands at the same
/// place. Immutable.
public final class Body {

  private final String path;
  private final int firstLine;
  private final String source;
  private final Reading reading;

  private Body(String path, int firstLine, String source, Reading reading) {
    this.path = path;
    this.firstLine = firstLine;
    this.source = source;
    this.reading = reading;
  }

  /// Reads text that begins on `firstLine` of the file at `path`: the body of a file, or a field of
  /// its front matter.
  public static Body parse(String path, String text, int firstLine, Problems problems) {
    var places = new Places(path, text, firstLine);
    return new Body(path, firstLine, text, new BodyReader(places, problems).read());
  }

  public boolean isEmpty() {
    return source.isBlank();
  }

  /// In the order of the text, flat. The first is the lead, present even if nothing stands in it.
  public List<Section> sections() {
    return reading.sections();
  }

  /// Links of every form: `[text](target)`, by reference, `<address>` and bare addresses.
  public List<Link> links() {
    return reading.links();
  }

  public List<Picture> pictures() {
    return reading.pictures();
  }

  public List<Citation> citations() {
    return reading.citations();
  }

  /// The fenced blocks, an outer one before those inside it.
  public List<Block> blocks() {
    return reading.blocks();
  }

  /// What a reader can read, headings included, without any markup.
  public String text() {
    return sections().stream()
        .map(section -> (section.title() + "\n" + section.text()).strip())
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  public Html html(Rendering rendering) {
    return new BodyWriter(reading, rendering).write();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Body that
        && firstLine == that.firstLine
        && path.equals(that.path)
        && source.equals(that.source);
  }

  @Override
  public int hashCode() {
    return Objects.hash(path, firstLine, source);
  }

  @Override
  public String toString() {
    return "body at " + path + ":" + firstLine;
  }
}
