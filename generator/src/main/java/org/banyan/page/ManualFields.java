package org.banyan.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.banyan.config.Config;
import org.banyan.config.Field;
import org.banyan.config.FieldExample;
import org.banyan.config.FieldType;
import org.banyan.config.Vocabulary;
import org.banyan.page.PageView.PathLink;

/// Tells what a kind says of its fields, in one language.
record ManualFields(Config config, Paths paths, String language) {

  /// Those that this site can write.
  List<ManualField> of(List<Field> fields) {
    return fields.stream().filter(Field::used).map(this::of).toList();
  }

  private ManualField of(Field field) {
    Optional<FieldType.Number> number = as(field, FieldType.Number.class);
    Optional<FieldType.Reference> reference = as(field, FieldType.Reference.class);
    Optional<Vocabulary> vocabulary =
        as(field, FieldType.Term.class).map(type -> config.vocabulary(type.vocabulary()));
    return new ManualField(
        field.name(),
        field.label().in(language),
        field.help().map(text -> text.in(language)).orElse(""),
        FieldViews.typeName(field.type()),
        switch (field.required()) {
          case ALWAYS -> "always";
          case TO_PUBLISH -> "publish";
          case NEVER -> "never";
        },
        field.repeated(),
        field.translatable(),
        field.derived(),
        field.facet(),
        new FieldExample(config).of(field),
        number.flatMap(FieldType.Number::unit).map(unit -> unit.in(language)).orElse(""),
        number.flatMap(FieldType.Number::min).map(BigDecimal::toPlainString).orElse(""),
        number.flatMap(FieldType.Number::max).map(BigDecimal::toPlainString).orElse(""),
        vocabulary
            .map(found ->
                new PathLink(
                    found.label().in(language),
                    language,
                    paths.vocabulary(language, found.name()).path()))
            .stream()
            .toList(),
        vocabulary.map(Vocabulary::terms).orElse(List.of()).stream()
            .map(term -> new ManualField.Choice(term.id(), term.label().in(language)))
            .toList(),
        reference.map(FieldType.Reference::to).orElse(List.of()).stream()
            .flatMap(name -> config.kind(name).stream())
            .map(kind ->
                new PathLink(
                    kind.label().in(language), language, paths.manual(language, kind).path()))
            .toList(),
        switch (reference.map(FieldType.Reference::section).orElse(FieldType.SectionRule.NONE)) {
          case NONE -> "none";
          case OPTIONAL -> "optional";
          case REQUIRED -> "required";
        },
        reference.map(type -> type.inverse().in(language)).orElse(""),
        reference.map(FieldType.Reference::acyclic).orElse(false),
        as(field, FieldType.Group.class).map(group -> of(group.fields())).orElse(List.of()));
  }

  private static <T extends FieldType> Optional<T> as(Field field, Class<T> type) {
    return Optional.of(field.type()).filter(type::isInstance).map(type::cast);
  }
}
