package org.banyan.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyan.markdown.Body;
import org.banyan.markdown.Citation;
import org.banyan.markdown.CitationLabel;
import org.banyan.markdown.FilledHtml;
import org.banyan.markdown.Link;
import org.banyan.markdown.Picture;
import org.banyan.markdown.PictureSource;
import org.banyan.markdown.Rendering;
import org.banyan.markdown.Section;
import org.banyan.markdown.Slice;

/// A text in Markdown with everything that its HTML needs from outside: where its links lead from
/// the page it stands on, what its citations are called, which numbers its clauses have. A template
/// sees marks in place of its HTML, which the finished page puts there.
///
/// @param links by the link's number; empty for one that leads nowhere
/// @param pictures by the picture's number; [#NO_PICTURE] for one that is not there
/// @param citations by the citation's number
/// @param numbers of clauses, by section id
/// @param provisions levels, by the paragraph's number
/// @param words of the interface, in the language of the text
/// @param idPrefix before the ids in it, so that several texts fit on a page
/// @param unfolded whether hints and the like stand open
public record BodyView(
    Body body,
    List<String> links,
    List<PictureSource> pictures,
    List<CitationLabel> citations,
    Map<String, String> numbers,
    Map<Integer, String> provisions,
    Map<String, String> words,
    String idPrefix,
    boolean unfolded)
    implements Rendering {

  static final PictureSource NO_PICTURE = new PictureSource("", 0, 0);

  public BodyView {
    links = List.copyOf(links);
    pictures = List.copyOf(pictures);
    citations = List.copyOf(citations);
    numbers = copy(numbers);
    provisions = copy(provisions);
  }

  /// Few bodies have any.
  private static <K, V> Map<K, V> copy(Map<K, V> map) {
    return map.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  public boolean present() {
    return !body.isEmpty();
  }

  /// Where the HTML goes, whole and the footnotes alone.
  public HtmlView html() {
    return new HtmlView(mark(Slice.WHOLE), mark(Slice.FOOTNOTES));
  }

  /// Where the HTML goes section by section: the lead, then what stands below each heading.
  public List<SectionView> sections() {
    List<SectionView> views = new ArrayList<>();
    for (Section section : body.sections()) {
      int at = views.size();
      views.add(
          new SectionView(
              section.id(),
              section.level(),
              mark(new Slice(Slice.Kind.HEADING, at)),
              mark(new Slice(Slice.Kind.CONTENT, at))));
    }
    return views;
  }

  private BodyMark mark(Slice slice) {
    return new BodyMark(idPrefix, slice, body.isEmpty(slice));
  }

  /// A slice of the HTML.
  public FilledHtml html(Slice slice) {
    return body.html(this, slice);
  }

  /// The HTML as a whole.
  public record HtmlView(BodyMark html, BodyMark footnotes) {}

  /// A section as HTML.
  ///
  /// @param id empty for the lead, which has no heading
  /// @param level of the heading
  /// @param heading what stands inside the heading element
  /// @param content what follows the heading, without sub-sections and footnotes
  public record SectionView(String id, int level, BodyMark heading, BodyMark content) {}

  @Override
  public Optional<String> link(Link link) {
    return Optional.of(links.get(link.number())).filter(href -> !href.isEmpty());
  }

  @Override
  public Optional<PictureSource> picture(Picture picture) {
    return Optional.of(pictures.get(picture.number())).filter(found -> !found.src().isEmpty());
  }

  @Override
  public Optional<CitationLabel> citation(Citation citation) {
    return Optional.of(citations.get(citation.number())).filter(label -> !label.href().isEmpty());
  }

  @Override
  public String word(String key) {
    return words.getOrDefault(key, key);
  }

  @Override
  public Optional<String> number(Section section) {
    return Optional.ofNullable(numbers.get(section.id()));
  }

  @Override
  public Optional<String> provision(int paragraph) {
    return Optional.ofNullable(provisions.get(paragraph));
  }
}
