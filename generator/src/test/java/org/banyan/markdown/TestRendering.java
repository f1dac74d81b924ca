package org.banyan.markdown;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Answers by what is asked: `missing` leads nowhere, words are their keys, a paragraph with
/// `shall` or `应` is a requirement, a section with the mark `annex` has the number A.
record TestRendering(String idPrefix, Set<Integer> requirements) implements Rendering {

  static TestRendering of(Body body) {
    return of(body, "");
  }

  static TestRendering of(Body body, String idPrefix) {
    return new TestRendering(
        idPrefix,
        body.paragraphs().values().stream()
            .flatMap(List::stream)
            .filter(
                paragraph -> paragraph.text().contains("shall") || paragraph.text().contains("应"))
            .map(Paragraph::number)
            .collect(Collectors.toSet()));
  }

  /// The HTML of a body.
  static String html(Body body) {
    return body.html(of(body), Slice.WHOLE).text();
  }

  @Override
  public Optional<String> link(Link link) {
    return link.target().contains("missing") ? Optional.empty() : Optional.of(link.target());
  }

  @Override
  public Optional<PictureSource> picture(Picture picture) {
    return switch (picture.target()) {
      case String target when target.contains("missing") -> Optional.empty();
      case String target when target.contains("unknown-size") ->
          Optional.of(new PictureSource(target, 0, 0));
      case String target -> Optional.of(new PictureSource(target, 640, 480));
    };
  }

  @Override
  public Optional<CitationLabel> citation(Citation citation) {
    return citation.id().contains("missing")
        ? Optional.empty()
        : Optional.of(
            new CitationLabel("sources.html#" + citation.id(), "<" + citation.id() + ">", "A & B"));
  }

  @Override
  public String word(String key) {
    return key.equals("colon") ? ": " : key;
  }

  @Override
  public Optional<String> number(Section section) {
    return section.marks().contains("annex") ? Optional.of("A") : Optional.empty();
  }

  @Override
  public Optional<String> provision(int paragraph) {
    return requirements.contains(paragraph) ? Optional.of("requirement") : Optional.empty();
  }
}
