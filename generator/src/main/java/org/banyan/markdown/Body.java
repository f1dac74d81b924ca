package org.banyan.markdown;

import java.io.ByteArrayOutputStream;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.banyan.source.Location;
import org.banyan.source.Packed;
import org.banyan.source.Problems;
import org.banyan.source.SourceFile;

/// Markdown text and what stands in it. Two bodies are equal when the same text stands at the same
/// place. Immutable.
///
/// The syntax tree is not kept, because it takes ten times the memory of the text. Its HTML is,
/// with holes for what only a page knows.
public final class Body {

  private static final WeakReference<List<String>> NO_TEXTS = new WeakReference<>(null);
  private static final WeakReference<HoledHtml> NO_HTML = new WeakReference<>(null);
  private static final WeakReference<Map<String, List<Paragraph>>> NO_PARAGRAPHS =
      new WeakReference<>(null);

  private static final WeakReference<Ids> NO_IDS = new WeakReference<>(null);

  private record Ids(Set<String> sections, SequencedSet<String> all) {}

  private final Location start;

  /// Where the text stands: a whole file, or a text by itself.
  private final Optional<SourceFile> file;

  private final String text;
  private final int offset;
  private final boolean empty;
  private final List<Section> sections;
  private final boolean unreadIds;
  private final List<Link> links;
  private final List<Picture> pictures;
  private final List<Citation> citations;
  private final List<Block> blocks;

  /// The HTML with holes, then the texts of the sections: much the same words, so one packs the
  /// other.
  private final Packed written;

  private final int[] ends;

  /// The texts of the sections while somebody reads one after the other.
  private WeakReference<List<String>> lastTexts = NO_TEXTS;

  /// The HTML while pages take it slice by slice.
  private WeakReference<HoledHtml> lastHoled = NO_HTML;

  /// The paragraphs while each clause has its page made.
  private WeakReference<Map<String, List<Paragraph>>> lastParagraphs = NO_PARAGRAPHS;

  /// The ids while links are judged one after the other.
  private WeakReference<Ids> lastIds = NO_IDS;

  private Body(
      Location start, Optional<SourceFile> file, String text, int offset, Problems problems) {
    this.start = start;
    this.file = file;
    this.text = file.isPresent() ? "" : text;
    this.offset = offset;
    String body = text.substring(offset);
    this.empty = body.isBlank();
    Reading reading = read(body, problems);
    this.sections = reading.sections();
    this.unreadIds = reading.unreadIds();
    this.links = reading.links();
    this.pictures = reading.pictures();
    this.citations = reading.citations();
    this.blocks = reading.blocks();
    var all = new ByteArrayOutputStream(body.length() * 3);
    all.writeBytes(utf8(BodyWriter.write(reading)));
    this.ends = new int[sections.size() + 1];
    ends[0] = all.size();
    for (int section = 0; section < sections.size(); section++) {
      all.writeBytes(utf8(reading.texts().get(section)));
      ends[section + 1] = all.size();
    }
    this.written = Packed.of(all.toByteArray());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /// Reads text that begins on `firstLine` of the file at `path`: a field of its front matter.
  public static Body parse(String path, String text, int firstLine, Problems problems) {
    return parse(new Location(path, firstLine, 1), text, problems);
  }

  /// @param start the place of the text's first character
  public static Body parse(Location start, String text, Problems problems) {
    return new Body(start, Optional.empty(), text, 0, problems);
  }

  /// Reads the end of a file, from an offset that stands on `firstLine`.
  static Body parse(SourceFile file, String text, int offset, int firstLine, Problems problems) {
    return new Body(
        new Location(file.path(), firstLine, 1), Optional.of(file), text, offset, problems);
  }

  private Reading read(String body, Problems problems) {
    return new BodyReader(new Places(start, body), problems).read();
  }

  public boolean isEmpty() {
    return empty;
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

  /// Whether a section has this id.
  public boolean hasSection(String id) {
    return ids().sections.contains(id);
  }

  /// Whether an id that the author wrote could not be read, which was reported: then nobody knows
  /// which sections there are.
  public boolean hasUnreadIds() {
    return unreadIds;
  }

  /// The ids of sections and blocks: to these a link may lead.
  public SequencedSet<String> targets() {
    return ids().all;
  }

  private Ids ids() {
    Ids ids = lastIds.get();
    if (ids == null) {
      SequencedSet<String> all = new LinkedHashSet<>();
      sections.forEach(section -> all.add(section.id()));
      all.remove("");
      Set<String> ofSections = new HashSet<>(all);
      blocks.forEach(block -> all.add(block.id()));
      all.remove("");
      ids = new Ids(ofSections, Collections.unmodifiableSequencedSet(all));
      lastIds = new WeakReference<>(ids);
    }
    return ids;
  }

  /// The paragraphs of each section, by its id. Read from the text again when nobody holds them;
  /// only bodies made of clauses need them.
  public Map<String, List<Paragraph>> paragraphs() {
    Map<String, List<Paragraph>> paragraphs = lastParagraphs.get();
    if (paragraphs == null) {
      String whole = file.map(SourceFile::text).orElse(text);
      paragraphs = read(whole.substring(offset), new Problems()).paragraphs();
      lastParagraphs = new WeakReference<>(paragraphs);
    }
    return paragraphs;
  }

  /// What a reader can read in each section, in their order, without headings and sub-sections,
  /// blocks parted by `\n`; the footnotes that are first mentioned there follow at its end.
  public List<String> texts() {
    List<String> texts = lastTexts.get();
    if (texts == null) {
      texts = unpackedTexts();
      lastTexts = new WeakReference<>(texts);
    }
    return texts;
  }

  private List<String> unpackedTexts() {
    byte[] bytes = written.bytes();
    String[] texts = new String[sections.size()];
    for (int section = 0; section < texts.length; section++) {
      int start = ends[section];
      texts[section] = new String(bytes, start, ends[section + 1] - start, StandardCharsets.UTF_8);
    }
    return List.of(texts);
  }

  /// What a reader can read, headings included, without any markup.
  public String text() {
    List<String> texts = texts();
    return IntStream.range(0, texts.size())
        .mapToObj(at -> (sections.get(at).title() + "\n" + texts.get(at)).strip())
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  /// Whether a slice of the HTML has nothing.
  public boolean isEmpty(Slice slice) {
    return holed().isEmpty(slice);
  }

  /// A slice of the HTML.
  public FilledHtml html(Rendering rendering, Slice slice) {
    return new Filling(this, rendering).fill(holed(), slice);
  }

  private HoledHtml holed() {
    HoledHtml holed = lastHoled.get();
    if (holed == null) {
      holed = new HoledHtml(written.bytes(), ends[0], sections.size());
      lastHoled = new WeakReference<>(holed);
    }
    return holed;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Body that
        && offset == that.offset
        && start.equals(that.start)
        && text.equals(that.text)
        && file.equals(that.file);
  }

  @Override
  public int hashCode() {
    return Objects.hash(start, offset);
  }

  @Override
  public String toString() {
    return "body at " + start;
  }
}
