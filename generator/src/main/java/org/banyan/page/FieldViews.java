package org.banyan.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.banyan.catalog.Catalog;
import org.banyan.catalog.Entry;
import org.banyan.catalog.Value;
import org.banyan.catalog.Words;
import org.banyan.config.Config;
import org.banyan.config.Field;
import org.banyan.config.FieldType;
import org.banyan.config.Vocabulary;
import org.banyan.markdown.Section;

/// Turns the values of an entry into what templates print, in one language.
///
/// @param markdown how a text in Markdown is shown: with its links on the entry's page, as plain
///   text on a card; given the text and a name that is unique on the page
record FieldViews(
    Config config,
    Catalog catalog,
    Paths paths,
    String language,
    BiFunction<Value.Markdown, String, ValueView> markdown) {

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  Map<String, FieldView> of(Words words, List<Field> fields) {
    return of(words.values(), fields, "");
  }

  /// The fields of a group but for one: what stands beside a reference.
  Map<String, FieldView> besides(Value.Group group, FieldType.Group type, String reference) {
    List<Field> others =
        type.fields().stream().filter(field -> !field.name().equals(reference)).toList();
    return of(group, others, "");
  }

  private Map<String, FieldView> of(Value.Group group, List<Field> fields, String prefix) {
    Map<String, FieldView> views = new LinkedHashMap<>();
    for (Field field : fields) {
      List<ValueView> values = new ArrayList<>();
      for (Value value : group.get(field.name())) {
        value(field, value, prefix + field.name() + "-" + values.size() + "-")
            .ifPresent(values::add);
      }
      views.put(
          field.name(),
          new FieldView(
              field.name(),
              field.label().in(language),
              typeName(field.type()),
              !values.isEmpty(),
              values));
    }
    return views;
  }

  /// As `kind.yaml` calls it.
  static String typeName(FieldType type) {
    return switch (type) {
      case FieldType.Text _ -> "text";
      case FieldType.Markdown _ -> "markdown";
      case FieldType.Number _ -> "number";
      case FieldType.Money _ -> "money";
      case FieldType.Date _ -> "date";
      case FieldType.Period _ -> "period";
      case FieldType.Flag _ -> "flag";
      case FieldType.Link _ -> "link";
      case FieldType.File _ -> "file";
      case FieldType.Image _ -> "image";
      case FieldType.Term _ -> "term";
      case FieldType.Reference _ -> "reference";
      case FieldType.Group _ -> "group";
    };
  }

  private Optional<ValueView> value(Field field, Value value, String prefix) {
    var formats = new Formats(config.messages().in(language));
    return switch (value) {
      case Value.Text(String text) -> Optional.of(new ValueView.TextView(text));
      case Value.Markdown text -> Optional.of(markdown.apply(text, prefix));
      case Value.Number(var number) -> {
        var type = (FieldType.Number) field.type();
        yield Optional.of(
            new ValueView.NumberView(
                formats.number(number),
                number.toPlainString(),
                type.unit().map(unit -> unit.in(language)).orElse("")));
      }
      case Value.Money money ->
          Optional.of(
              new ValueView.MoneyView(
                  formats.money(money), money.amount().toPlainString(), money.currency()));
      case Value.Date date -> Optional.of(new ValueView.DateView(formats.date(date), date.iso()));
      case Value.Period period ->
          Optional.of(
              new ValueView.PeriodView(
                  formats.period(period),
                  period.from().iso(),
                  period.to().map(Value.Date::iso).orElse("")));
      case Value.Flag(boolean flag) ->
          Optional.of(
              new ValueView.FlagView(
                  config.messages().word(language, flag ? "flag.yes" : "flag.no"), flag));
      case Value.Link(String url, _) ->
          Optional.of(new ValueView.UrlView(url.replaceFirst("^(https?://|mailto:)", ""), url));
      case Value.File(var media) ->
          Optional.of(
              new ValueView.FileView(
                  media.path().substring(media.path().lastIndexOf('/') + 1),
                  paths.media(media).path(),
                  paths.size(media)));
      case Value.Image(var media, String alt, String credit) ->
          Optional.of(
              new ValueView.ImageView(
                  alt,
                  paths.media(media).path(),
                  paths.picture(media).width(),
                  paths.picture(media).height(),
                  credit));
      case Value.Term(String vocabulary, String id) -> Optional.of(term(vocabulary, id));
      case Value.Reference reference -> reference(reference);
      case Value.Group group ->
          Optional.of(
              new ValueView.GroupView(
                  of(group, ((FieldType.Group) field.type()).fields(), prefix)));
    };
  }

  private ValueView term(String vocabulary, String id) {
    Vocabulary.Term term = config.vocabulary(vocabulary).term(id).orElseThrow();
    return new ValueView.TermView(
        term.label().in(language),
        id,
        term.description().map(text -> text.in(language)).orElse(""),
        paths.term(language, vocabulary, id).path());
  }

  /// Empty when the entry is a draft or is not there, which was reported.
  private Optional<ValueView> reference(Value.Reference reference) {
    return catalog
        .entry(reference.entry())
        .map(entry -> {
          Words words = entry.in(language);
          String section = reference.section().map(id -> section(words, id)).orElse("");
          String anchor = reference.section().map(id -> "#" + id).orElse("");
          return new ValueView.ReferenceView(
              words.text("title"),
              entry.kind().name(),
              entry.kind().label().in(language),
              section,
              paths.entry(language, entry).path() + anchor,
              titleLanguage(entry));
        });
  }

  /// The language of an entry's title. One that is kept as it was published, in whatever language,
  /// is told by its script: of the languages of the site, the first that is written in it.
  String titleLanguage(Entry entry) {
    Words words = entry.in(language);
    boolean translated =
        entry.kind().fields().stream()
            .filter(field -> field.name().equals("title"))
            .allMatch(Field::translatable);
    if (translated) {
      return words.language();
    }
    boolean isHan = HAN.matcher(words.text("title")).find();
    return Stream.concat(Stream.of(language), config.site().languages().stream())
        .filter(each -> each.startsWith("zh") == isHan)
        .findFirst()
        .orElse(language);
  }

  /// `7.1 Play space`: the number and the heading of a section.
  static String section(Words words, String id) {
    return words.body().sections().stream()
        .filter(section -> section.id().equals(id))
        .findFirst()
        .map(section -> numbered(words, section))
        .orElse(id);
  }

  private static String numbered(Words words, Section section) {
    return words
        .clauses()
        .map(clauses -> clauses.numbers().get(section.id()))
        .map(number -> number + " " + section.title())
        .orElse(section.title());
  }

  /// The entry on a card.
  EntryContent.Card card(Entry entry) {
    Words words = entry.in(language);
    return new EntryContent.Card(
        entry.kind().name(),
        entry.kind().label().in(language),
        entry.id().name(),
        words.text("title"),
        titleLanguage(entry),
        words.text("summary"),
        words.language(),
        otherTitles(entry),
        paths.entry(language, entry).path(),
        of(words, cardFields(entry)));
  }

  private static List<Field> cardFields(Entry entry) {
    return entry.kind().fields().stream()
        .filter(field -> !(field.type() instanceof FieldType.Markdown))
        .toList();
  }

  /// What an entry is called in the languages besides the one it is shown in.
  List<EntryContent.OtherTitle> otherTitles(Entry entry) {
    String shown = entry.in(language).language();
    return config.site().languages().stream()
        .filter(other -> !other.equals(shown) && entry.isTranslatedInto(other))
        .map(other ->
            new EntryContent.OtherTitle(
                other,
                config.messages().word(language, "language." + other),
                entry.in(other).text("title")))
        .toList();
  }
}
