package org.banyan.catalog;

import static org.banyan.source.Message.Slot.slot;

import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banyan.config.Config;
import org.banyan.config.Kind;
import org.banyan.markdown.Section;
import org.banyan.source.Problems;

/// Judges whether an entry says where it has its figures from, where its kind asks for that: the
/// entry names a source at least, and each section of a text that holds a figure cites one, links
/// to an entry that does, or says with the words of the kind that it is the editors' own.
record SourceCheck(Config config, Links links, Problems problems) {

  private static final Pattern FIGURE = Pattern.compile("\\p{Nd}+(?:[.,]\\p{Nd}+)*");

  /// HTML is reported as such; a width in it is no figure.
  private static final Pattern TAG = Pattern.compile("<[^<>]*>");

  void check(Entry entry) {
    Optional<Kind> sources = config.citableKind();
    if (entry.isDraft() || entry.kind().sourced().isEmpty() || sources.isEmpty()) {
      return;
    }
    if (!namesSource(entry, sources.get().name())) {
      problems.error("unsourced-entry", entry.location(), slot("kind", entry.kind().name()));
    }
    for (Words words : entry.words().values()) {
      List<String> own = entry.kind().sourced().getOrDefault(words.language(), List.of());
      words.texts().forEach(text -> check(text, own));
    }
  }

  private static boolean namesSource(Entry entry, String kind) {
    Predicate<Value> isSource =
        value -> value instanceof Value.Reference to && to.entry().kind().equals(kind);
    return entry.original().texts().stream().anyMatch(text -> !text.body().citations().isEmpty())
        || entry.original().values().fields().values().stream()
            .flatMap(List::stream)
            .anyMatch(value ->
                isSource.test(value)
                    || value instanceof Value.Group group
                        && group.fields().values().stream()
                            .flatMap(List::stream)
                            .anyMatch(isSource));
  }

  private void check(Value.Markdown text, List<String> own) {
    List<Section> sections = text.body().sections();
    List<String> texts = text.body().texts();
    NavigableSet<Integer> backed = linesBacked(text);
    for (int index = 0; index < sections.size(); index++) {
      Section section = sections.get(index);
      if (!hasDigit(texts.get(index))) {
        continue;
      }
      String shown = TAG.matcher(texts.get(index)).replaceAll(" ");
      Matcher figure = FIGURE.matcher(shown);
      int from = index == 0 ? 0 : section.location().line();
      int to = index + 1 == sections.size() ? Integer.MAX_VALUE : lineOf(sections.get(index + 1));
      if (figure.find()
          && own.stream().noneMatch(texts.get(index)::contains)
          && backed.subSet(from, to).isEmpty()) {
        problems.error(
            "unsourced-figure",
            section.location(),
            slot("figure", around(shown, figure)),
            slot("words", own));
      }
    }
  }

  /// A loop, because every character of the content comes here.
  private static boolean hasDigit(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (Character.isDigit(text.codePointAt(at))) {
        return true;
      }
    }
    return false;
  }

  private static int lineOf(Section section) {
    return section.location().line();
  }

  /// The lines on which a source is cited or a link leads to an entry.
  private NavigableSet<Integer> linesBacked(Value.Markdown text) {
    NavigableSet<Integer> lines = new TreeSet<>();
    text.body().citations().forEach(citation -> lines.add(citation.location().line()));
    text.body().links().stream()
        .filter(
            link -> links.target(text.path(), link.target()).orElse(null) instanceof Target.ToEntry)
        .forEach(link -> lines.add(link.location().line()));
    return lines;
  }

  private static String around(String text, Matcher figure) {
    int from = Math.max(text.lastIndexOf('\n', figure.start()) + 1, figure.start() - 12);
    int line = text.indexOf('\n', figure.end());
    int to = Math.min(line < 0 ? text.length() : line, figure.end() + 12);
    return text.substring(from, to).strip();
  }
}
