package org.banyan.markdown;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.banyan.source.Problems;
import org.banyan.source.SourceFile;

/// Markdown text and what stands in it. Two bodies are equal when the same text stands at the same
/// place. Immutable.
///
/// The syntax tree is not kept, because it takes ten times the memory of the text. Its HTML is,
/// with holes for what only a page knows.
public final class Body {

  private final String path;
  private final int firstLine;
  private final String file;
  private final int offset;
  private final List<Section> sections;
  private final List<Link> links;
  private final List<Picture> pictures;
  private final List<Citation> citations;
  private final List<Block> blocks;
  private final HoledHtml html;

  private Body(String path, String file, int offset, int firstLine, Problems problems) {
    this.path = path;
    this.firstLine = firstLine;
    this.file = file;
    this.offset = offset;
    Reading reading = read(problems);
    this.sections = reading.sections();
    this.links = reading.links();
    this.pictures = reading.pictures();
    this.citations = reading.citations();
    this.blocks = reading.blocks();
    this.html =
        new HoledHtml(BodyWriter.write(reading).getBytes(StandardCharsets.UTF_8), sections.size());
  }

  /// Reads text that begins on `firstLine` of the file at `path`: a field of its front matter.
  public static Body parse(String path, String text, int firstLine, Problems problems) {
    return new Body(path, text, 0, firstLine, problems);
  }

  /// Reads the end of a file, from an offset that stands on `firstLine`.
  static Body parse(SourceFile file, int offset, int firstLine, Problems problems) {
    return new Body(file.path(), file.text(), offset, firstLine, problems);
  }

  private Reading read(Problems problems) {
    var places = new Places(path, file.substring(offset), firstLine);
    return new BodyReader(places, problems).read();
  }

  public boolean isEmpty() {
    return file.substring(offset).isBlank();
  }

  /// In the order of the text, flat. The first is the lead, present even if nothing stands in it.
  public List<Section> sections() {
    return sections;
  }

  /// Links of every form: `[text](target)`, by reference, `<address>` and bare addresses.
  public List<Link> links() {
    return links;
  }

  public List<Picture> pictures() {
    return pictures;
  }

  public List<Citation> citations() {
    return citations;
  }

  /// The fenced blocks, an outer one before those inside it.
  public List<Block> blocks() {
    return blocks;
  }

  /// The paragraphs of each section, by its id. Read again at every call; only bodies made of
  /// clauses need them.
  public Map<String, List<Paragraph>> paragraphs() {
    return read(new Problems()).paragraphs();
  }

  /// What a reader can read, headings included, without any markup.
  public String text() {
    return sections().stream()
        .map(section -> (section.title() + "\n" + section.text()).strip())
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  /// Whether a slice of the HTML has nothing.
  public boolean isEmpty(Slice slice) {
    return html.isEmpty(slice);
  }

  /// A slice of the HTML.
  public FilledHtml html(Rendering rendering, Slice slice) {
    return new Filling(this, rendering).fill(html, slice);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Body that
        && firstLine == that.firstLine
        && path.equals(that.path)
        && file.length() - offset == that.file.length() - that.offset
        && file.regionMatches(offset, that.file, that.offset, file.length() - offset);
  }

  @Override
  public int hashCode() {
    return Objects.hash(path, firstLine, file.length() - offset);
  }

  @Override
  public String toString() {
    return "body at " + path + ":" + firstLine;
  }
}
