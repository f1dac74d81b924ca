package org.banyan.catalog;

import static org.banyan.source.Message.Slot.slot;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banyan.config.Config;
import org.banyan.config.Field;
import org.banyan.config.FieldType;
import org.banyan.config.Kind;
import org.banyan.config.Vocabulary;
import org.banyan.markdown.Body;
import org.banyan.source.Limits;
import org.banyan.source.Location;
import org.banyan.source.MediaFile;
import org.banyan.source.Message;
import org.banyan.source.Nearest;
import org.banyan.source.Problems;
import org.banyan.source.SourceTree;
import org.banyan.source.Yaml;
import org.banyan.source.YamlNode;
import org.banyan.source.YamlNode.YamlMap;
import org.banyan.source.YamlNode.YamlText;

/// Reads one value of a field by the field's type. A value that is wrong is reported and left out.
/// Whether a reference leads somewhere is seen later, when all entries are known.
record ValueReader(SourceTree tree, Config config, Unread unread, Problems problems) {

  static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(?:\\.\\d{1,10})?");
  private static final Pattern MONEY = Pattern.compile("(" + NUMBER + ") ([A-Z]{3})");
  private static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  Optional<Value> read(Field field, YamlNode node, Writing writing) {
    return switch (field.type()) {
      case FieldType.Text _ -> words(field, node).map(text -> text(field, text));
      case FieldType.Markdown _ -> words(field, node).map(text -> markdown(text, writing));
      case FieldType.Number type -> scalar(field, node).flatMap(text -> number(type, text));
      case FieldType.Money _ -> scalar(field, node).flatMap(this::money);
      case FieldType.Date _ -> scalar(field, node).flatMap(this::date).map(Value.class::cast);
      case FieldType.Period _ -> scalar(field, node).flatMap(this::period);
      case FieldType.Flag _ -> scalar(field, node).flatMap(this::flag);
      case FieldType.Link _ -> scalar(field, node).flatMap(this::link);
      case FieldType.File _ ->
          scalar(field, node)
              .flatMap(text -> media(text, writing, "missing-file"))
              .map(Value.File::new);
      case FieldType.Image _ -> image(node, writing);
      case FieldType.Term type -> scalar(field, node).flatMap(text -> term(type, text, field));
      case FieldType.Reference type ->
          scalar(field, node).flatMap(text -> reference(type, text, writing));
      case FieldType.Group _ -> throw new IllegalArgumentException("a group has no single value");
    };
  }

  private Optional<YamlText> words(Field field, YamlNode node) {
    Yaml.reportComment(node, problems);
    return scalar(field, node);
  }

  private Optional<YamlText> scalar(Field field, YamlNode node) {
    return scalar(field.name(), node, field.repeated() ? "wrong-type.values" : "wrong-type.value");
  }

  private Optional<YamlText> scalar(String name, YamlNode node, String key) {
    if (node instanceof YamlText text && !text.text().isBlank()) {
      return Optional.of(text);
    }
    boolean isText =
        node instanceof YamlMap map
            && !map.entries().isEmpty()
            && map.entries().values().stream()
                .allMatch(each -> each.value() instanceof YamlText text && text.isBlank());
    problems.error(
        isText ? "wrong-type.text-in-braces" : key,
        node.location(),
        slot("name", name),
        slot("text", isText ? String.join(", ", ((YamlMap) node).entries().keySet()) : ""),
        slot("found", node.describe()));
    return Optional.empty();
  }

  /// A date that is no field of a kind.
  Optional<Value.Date> date(String name, YamlNode node) {
    return scalar(name, node, "wrong-type.value").flatMap(this::date);
  }

  private Value text(Field field, YamlText node) {
    int length = node.text().strip().length();
    if (field.name().equals("title") && length > Limits.NAME) {
      problems.error(
          "long-name.title", node.location(), slot("length", length), slot("most", Limits.NAME));
    }
    return new Value.Text(node.text().strip());
  }

  private Value markdown(YamlText node, Writing writing) {
    Location place = node.location();
    boolean isBlock = node.textLine() > place.line();
    int column = isBlock ? 1 : place.column() + (node.quoted() ? 1 : 0);
    var start = new Location(writing.path(), node.textLine(), column);
    Body body = Body.parse(start, node.text(), problems);
    return new Value.Markdown(body, writing.path());
  }

  private Optional<Value> number(FieldType.Number type, YamlText node) {
    if (!NUMBER.matcher(node.text().strip()).matches()) {
      problems.error("wrong-type", node.location(), slot("found", node.describe()));
      return Optional.empty();
    }
    var number = new BigDecimal(node.text().strip());
    boolean tooSmall = type.min().isPresent() && number.compareTo(type.min().get()) < 0;
    boolean tooLarge = type.max().isPresent() && number.compareTo(type.max().get()) > 0;
    if (tooSmall || tooLarge) {
      problems.error(
          tooSmall ? "number-out-of-range.small" : "number-out-of-range.large",
          node.location(),
          slot("number", number.toPlainString()),
          slot("limits", limits(type)));
      return Optional.empty();
    }
    return Optional.of(new Value.Number(number));
  }

  private Optional<Value> money(YamlText node) {
    Matcher matcher = MONEY.matcher(node.text().strip());
    if (matcher.matches() && CURRENCIES.contains(matcher.group(2))) {
      return Optional.of(new Value.Money(new BigDecimal(matcher.group(1)), matcher.group(2)));
    }
    problems.error("wrong-type.money", node.location(), slot("found", node.describe()));
    return Optional.empty();
  }

  private Optional<Value.Date> date(YamlText node) {
    return date(node.text().strip(), node, "bad-date");
  }

  private Optional<Value.Date> date(String text, YamlText node, String key) {
    if (Dates.isDate(text)) {
      return Optional.of(new Value.Date(text));
    }
    Optional<YearMonth> month = Dates.overfullMonth(text);
    Optional<String> meant = Dates.meant(text);
    if (month.isPresent()) {
      problems.error(
          "bad-date.no-day",
          node.location(),
          slot("date", text),
          slot("month", month.get().toString()),
          slot("days", month.get().lengthOfMonth()));
    } else if (meant.isPresent()) {
      problems.error(
          "bad-date.written", node.location(), slot("date", text), slot("right", meant.get()));
    } else {
      problems.error(key, node.location(), slot("date", text));
    }
    return Optional.empty();
  }

  private Optional<Value> period(YamlText node) {
    String[] ends = node.text().strip().split("/", -1);
    Optional<Value.Date> from = date(ends[0], node, "bad-date.in-period");
    if (from.isEmpty()) {
      return Optional.empty();
    }
    if (ends.length == 1) {
      return Optional.of(new Value.Period(from.get(), from));
    }
    if (ends.length > 2) {
      problems.error("bad-date.no-period", node.location(), slot("found", node.describe()));
      return Optional.empty();
    }
    if (ends[1].isEmpty()) {
      return Optional.of(new Value.Period(from.get(), Optional.empty()));
    }
    Optional<Value.Date> to = date(ends[1], node, "bad-date.in-period");
    if (to.isPresent() && ends[1].compareTo(ends[0]) < 0 && !ends[0].startsWith(ends[1])) {
      problems.error("bad-date.backwards", node.location(), slot("found", node.describe()));
      return Optional.empty();
    }
    return to.map(end -> new Value.Period(from.get(), to));
  }

  private Optional<Value> flag(YamlText node) {
    return switch (node.text()) {
      case "true" -> Optional.of(new Value.Flag(true));
      case "false" -> Optional.of(new Value.Flag(false));
      default -> {
        problems.error("wrong-type.flag", node.location(), slot("found", node.describe()));
        yield Optional.empty();
      }
    };
  }

  private Optional<Value> link(YamlText node) {
    String text = node.text().strip();
    try {
      URI uri = new URI(text);
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      boolean web = Set.of("http", "https").contains(scheme) && uri.getHost() != null;
      if (web || scheme.equals("mailto")) {
        return Optional.of(new Value.Link(text, node.location()));
      }
    } catch (URISyntaxException _) {
      // reported below
    }
    Optional<String> meant = TypedAddresses.meant(text);
    problems.error(
        meant.isPresent() ? "wrong-type.link-meant" : "wrong-type.link",
        node.location(),
        slot("found", node.describe()),
        slot("right", meant.orElse("")));
    return Optional.empty();
  }

  private Optional<MediaFile> media(YamlText node, Writing writing, String key) {
    String folder = writing.path().substring(0, writing.path().lastIndexOf('/'));
    Optional<String> path =
        Paths.resolve(folder, node.text().strip()).filter(found -> found.startsWith("content/"));
    Optional<MediaFile> media =
        path.flatMap(found ->
            Optional.ofNullable(tree.media().get(found))
                .or(() -> unread.caseSlips().meant(found, node.text().strip(), node.location())));
    if (media.isEmpty() && path.filter(tree::isRefused).isEmpty()) {
      path.ifPresent(unread::addMissingMedia);
      reportMissingMedia(key, node.location(), node.text().strip(), folder);
    }
    return media;
  }

  private void reportMissingMedia(String key, Location place, String name, String folder) {
    List<String> near =
        tree.mediaBelow(folder).stream()
            .map(media -> media.path().substring(folder.length() + 1))
            .toList();
    problems.error(
        key,
        place,
        slot("name", name),
        slot("near", Nearest.question(name, near)),
        slot("folder", folder));
  }

  private Optional<Value> image(YamlNode node, Writing writing) {
    if (!(node instanceof YamlMap map)) {
      problems.error("wrong-type.picture", node.location(), slot("found", node.describe()));
      return Optional.empty();
    }
    reportUnknownImageKeys(map, Set.of("file", "alt", "credit"));
    if (!(map.get("file").orElse(null) instanceof YamlText file)) {
      problems.error("missing-picture.no-file", map.location());
      return Optional.empty();
    }
    return media(file, writing, "missing-picture.file")
        .map(media -> new Value.Image(media, alt(map), textOf(map, "credit")));
  }

  /// The picture of the main file with the words of a translation.
  Value.Image translatedImage(Value.Image image, YamlNode node, Writing writing) {
    if (!(node instanceof YamlMap map)) {
      problems.error("wrong-type.picture-words", node.location(), slot("found", node.describe()));
      return image;
    }
    map.get("file")
        .ifPresent(file ->
            problems.error(
                "fact-in-translation",
                file.location(),
                slot("path", writing.mainPath()),
                slot("name", "file")));
    reportUnknownImageKeys(map, Set.of("file", "alt", "credit"));
    String credit = map.get("credit").isPresent() ? textOf(map, "credit") : image.credit();
    return new Value.Image(image.media(), alt(map), credit);
  }

  private void reportUnknownImageKeys(YamlMap map, Set<String> keys) {
    map.entries().values().stream()
        .filter(entry -> !keys.contains(entry.key()))
        .forEach(entry ->
            problems.error(
                "unknown-field.image",
                entry.keyLocation(),
                slot("field", entry.key()),
                slot("near", Nearest.question(entry.key(), keys))));
  }

  private String alt(YamlMap map) {
    String alt = textOf(map, "alt");
    if (alt.isEmpty()) {
      problems.error("missing-alt", map.location());
    }
    return alt;
  }

  private static String textOf(YamlMap map, String key) {
    return map.get(key).orElse(null) instanceof YamlText text ? text.text().strip() : "";
  }

  private Optional<Value> term(FieldType.Term type, YamlText node, Field field) {
    Vocabulary vocabulary = config.vocabulary(type.vocabulary());
    String id = node.text().strip();
    if (vocabulary.term(id).isPresent()) {
      return Optional.of(new Value.Term(vocabulary.name(), id));
    }
    List<String> several =
        Stream.of(id.split("[,，、;；。]"))
            .map(String::strip)
            .filter(each -> !each.isEmpty())
            .limit(Limits.NAMES_LISTED)
            .toList();
    if (several.size() > 1) {
      problems.error(
          field.repeated() ? "unknown-term.chinese-comma" : "unknown-term.several",
          node.location(),
          slot("text", id),
          slot("name", field.name()),
          slot("list", String.join(", ", several)),
          slot("first", several.getFirst()));
      return Optional.empty();
    }
    String bare = several.isEmpty() ? id : several.getFirst();
    problems.error(
        "unknown-term",
        node.location(),
        slot("id", id),
        slot("vocabulary", vocabulary.name()),
        slot(
            "near",
            termCalled(bare, vocabulary)
                .map(Nearest::question)
                .orElse(Nearest.question(bare, vocabulary.ids()))),
        slot("terms", Nearest.listed(vocabulary.ids())));
    return Optional.empty();
  }

  /// The id of the term that readers know by this name.
  private static Optional<String> termCalled(String name, Vocabulary vocabulary) {
    return vocabulary.terms().stream()
        .filter(term ->
            Stream.concat(
                    term.label().byLanguage().values().stream(),
                    term.also().values().stream().flatMap(List::stream))
                .anyMatch(name::equalsIgnoreCase))
        .map(Vocabulary.Term::id)
        .findFirst();
  }

  private Optional<Value> reference(FieldType.Reference type, YamlText node, Writing writing) {
    String text = node.text().strip();
    if (text.contains("＃")) {
      problems.error(
          "wrong-type.full-width-hash",
          node.location(),
          slot("found", text),
          slot("right", text.replace('＃', '#')));
      return Optional.empty();
    }
    int hash = text.indexOf('#');
    String name = hash < 0 ? text : text.substring(0, hash);
    Optional<String> section = hash < 0 ? Optional.empty() : Optional.of(text.substring(hash + 1));
    Optional<EntryId> entry = entryId(type, name, node, writing);
    if (entry.isEmpty() || !sectionFits(type, section, node)) {
      return Optional.empty();
    }
    return Optional.of(new Value.Reference(entry.get(), section, node.location()));
  }

  private Optional<EntryId> entryId(
      FieldType.Reference type, String name, YamlText node, Writing writing) {
    int slash = name.indexOf('/');
    String kind = slash < 0 ? "" : name.substring(0, slash);
    if (type.to().contains(kind)) {
      return Optional.of(new EntryId(kind, name.substring(slash + 1)));
    }
    if (config.kinds().containsKey(kind) || type.to().size() != 1) {
      problems.error(
          "wrong-type.reference",
          node.location(),
          slot("kinds", Message.either(type.to())),
          slot("found", node.describe()),
          slot("forms", Message.either(type.to().stream().map(each -> each + "/…").toList())));
      return Optional.empty();
    }
    String only = type.to().getFirst();
    Kind kindOfOnly = config.kinds().get(only);
    if (kind.equals(kindOfOnly.folder())
        || kindOfOnly.parent().isEmpty() && Nearest.to(kind, type.to()).isPresent()) {
      problems.error(
          "wrong-type.kind",
          node.location(),
          slot("kind", kind),
          slot("right", only + node.text().strip().substring(slash)));
      return Optional.empty();
    }
    boolean partOfOwner =
        slash < 0 && kindOfOnly.parent().equals(Optional.of(writing.owner().kind()));
    return Optional.of(new EntryId(only, partOfOwner ? writing.owner().name() + "/" + name : name));
  }

  private boolean sectionFits(FieldType.Reference type, Optional<String> section, YamlText node) {
    return switch (type.section()) {
      case OPTIONAL -> true;
      case NONE -> {
        section.ifPresent(
            id -> problems.error("wrong-type.no-section", node.location(), slot("id", id)));
        yield section.isEmpty();
      }
      case REQUIRED -> {
        if (section.isEmpty()) {
          problems.error("wrong-type.section", node.location(), slot("found", node.describe()));
        }
        yield section.isPresent();
      }
    };
  }

  private static Message limits(FieldType.Number type) {
    Message min = limit("number.at-least", type.min());
    Message max = limit("number.at-most", type.max());
    return min.isEmpty()
        ? max
        : max.isEmpty() ? min : Message.of("number.between", slot("min", min), slot("max", max));
  }

  private static Message limit(String key, Optional<BigDecimal> limit) {
    return limit
        .map(number -> Message.of(key, slot("number", number.toPlainString())))
        .orElse(Message.NONE);
  }
}
