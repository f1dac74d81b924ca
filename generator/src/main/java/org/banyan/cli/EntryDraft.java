package org.banyan.cli;

import static org.banyan.source.Message.Slot.slot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.banyan.config.Config;
import org.banyan.config.Field;
import org.banyan.config.FieldExample;
import org.banyan.config.FieldType;
import org.banyan.config.Kind;
import org.banyan.source.MessageCatalog;
import org.banyan.source.SourceTree;

/// The text of a new entry: what its kind declares, for an author to fill in.
///
/// Fields that must be there are empty keys, so that `check` names those that are still missing;
/// the others are comments, with a value of the right shape.
final class EntryDraft {

  private final Config config;
  private final String language;
  private final MessageCatalog words;
  private final StringBuilder text = new StringBuilder();

  private EntryDraft(Config config, String language) {
    this.config = config;
    this.language = language;
    this.words = MessageCatalog.of(language.startsWith("zh") ? "zh" : "en");
  }

  static String of(Config config, Kind kind, String id, String language, SourceTree tree) {
    var draft = new EntryDraft(config, language);
    draft.frontMatter(kind, id);
    if (kind.body() != Kind.BodyRule.NONE) {
      draft.text.append(headings(kind, language, config, tree));
    }
    return draft.text.toString();
  }

  private void frontMatter(Kind kind, String id) {
    List<Field> fields =
        kind.fields().stream()
            .filter(field -> field.used() && !field.derived() && !field.name().equals("title"))
            .toList();
    List<Field> required = fields.stream().filter(EntryDraft::isRequired).toList();
    List<Field> optional = fields.stream().filter(field -> !isRequired(field)).toList();
    line("---");
    line("title: " + titleOf(id));
    line("status: draft # " + words.text("draft.draft"));
    if (!language.equals(config.site().defaultLanguage())) {
      line("lang: " + language);
    }
    required.forEach(field -> field(field, "", ""));
    if (!optional.isEmpty()) {
      line("");
      line("# " + words.text("draft.optional"));
      optional.forEach(field -> field(field, "# ", ""));
    }
    line("---");
  }

  /// `play-course/loose-parts` is about loose parts.
  private static String titleOf(String id) {
    String name = id.substring(id.lastIndexOf('/') + 1).replace('-', ' ');
    String title = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    // A number or a truth value would not be read as text by other programs.
    return title.matches("[0-9 ].*") ? "\"" + title + "\"" : title;
  }

  /// @param off `# ` for a field that is only proposed
  private void field(Field field, String off, String indent) {
    line("");
    line("# " + indent + explanation(field, !off.isEmpty()));
    fieldLine(field, off, indent, !off.isEmpty());
  }

  private void fieldLine(Field field, String off, String indent, boolean filled) {
    if (!(field.type() instanceof FieldType.Group group)) {
      line(
          off
              + indent
              + field.name()
              + ":"
              + (filled ? " " + new FieldExample(config).of(field) : ""));
      return;
    }
    line(off + indent + field.name() + ":");
    String mark = field.repeated() ? "- " : "";
    // A live field first: the item begins with it.
    for (Field inner : requiredFirst(group.fields().stream().filter(Field::used).toList())) {
      boolean proposed = filled || !isRequired(inner);
      innerLine(inner, proposed ? "# " : off, indent + "  " + mark, proposed);
      mark = field.repeated() ? "  " : "";
    }
  }

  private static boolean isRequired(Field field) {
    return field.required() != Field.Required.NEVER;
  }

  private static List<Field> requiredFirst(List<Field> fields) {
    return Stream.concat(
            fields.stream().filter(EntryDraft::isRequired),
            fields.stream().filter(field -> !isRequired(field)))
        .toList();
  }

  private void innerLine(Field inner, String off, String indent, boolean filled) {
    if (inner.type() instanceof FieldType.Group) {
      fieldLine(inner, off, indent, filled);
    } else {
      String value = filled ? " " + new FieldExample(config).of(inner) : "";
      line(off + indent + inner.name() + ":" + value + " # " + explanation(inner, filled));
    }
  }

  /// @param filled whether an example stands on the line already
  private String explanation(Field field, boolean filled) {
    List<String> notes = new ArrayList<>();
    if (isRequired(field)) {
      notes.add(
          words.text(
              field.required() == Field.Required.ALWAYS ? "draft.required" : "draft.publish"));
    }
    if (field.repeated()) {
      notes.add(words.text("draft.list"));
    }
    switch (field.type()) {
      case FieldType.Term term ->
          notes.add(
              words.text("draft.terms")
                  + String.join(", ", config.vocabulary(term.vocabulary()).ids()));
      case FieldType.Number number -> number.unit().ifPresent(unit -> notes.add(unit.in(language)));
      case FieldType.Text _, FieldType.Markdown _, FieldType.Group _ -> {}
      case FieldType.Flag _,
          FieldType.Money _,
          FieldType.Date _,
          FieldType.Period _,
          FieldType.Link _,
          FieldType.File _,
          FieldType.Image _,
          FieldType.Reference _ -> {
        if (!filled) {
          notes.add(words.text("draft.example") + new FieldExample(config).of(field));
        }
      }
    }
    String help = field.help().map(text -> " – " + text.in(language)).orElse("");
    return field.label().in(language)
        + help
        + (notes.isEmpty()
            ? ""
            : words.text(
                "draft.notes", slot("notes", String.join(words.text("draft.and"), notes))));
  }

  /// The headings of the kind's sample, with their ids.
  private static String headings(Kind kind, String language, Config config, SourceTree tree) {
    var headings = new StringBuilder();
    boolean translated = !language.equals(config.site().defaultLanguage());
    tree.file(EntryPath.sample(kind, translated ? "." + language : ""))
        .or(() -> tree.file(EntryPath.sample(kind, "")))
        .ifPresent(sample ->
            sample
                .text()
                .lines()
                .filter(line -> line.matches("#{2,6} .*"))
                .forEach(heading -> headings.append('\n').append(heading).append('\n')));
    return headings.toString();
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
