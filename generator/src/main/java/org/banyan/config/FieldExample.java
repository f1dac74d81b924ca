package org.banyan.config;

/// Shows authors how a value is written: one of the right shape for each type.
public record FieldExample(Config config) {

  /// The value as it stands behind the field's name; empty for a group, whose fields stand below
  /// it.
  public String of(Field field) {
    String one =
        switch (field.type()) {
          case FieldType.Text _, FieldType.Markdown _ -> "…";
          case FieldType.Number _ -> "0";
          case FieldType.Money _ -> "350000 CNY";
          case FieldType.Date _ -> "2017-03-30";
          case FieldType.Period _ -> "2009/2012";
          case FieldType.Flag _ -> "true";
          case FieldType.Link _ -> "https://example.org/";
          case FieldType.File _ -> "form.pdf";
          case FieldType.Image _ -> "{file: map.png, alt: …, credit: …}";
          case FieldType.Term term ->
              config.vocabulary(term.vocabulary()).ids().stream().findFirst().orElse("…");
          case FieldType.Reference reference -> reference(reference);
          case FieldType.Group _ -> "";
        };
    return field.repeated() && !one.isEmpty() ? "[" + one + "]" : one;
  }

  private String reference(FieldType.Reference reference) {
    Kind kind = config.kind(reference.to().getFirst()).orElseThrow();
    String name = kind.parent().isPresent() ? "id" : kind.name() + "/id";
    return reference.section() == FieldType.SectionRule.REQUIRED ? name + "#section" : name;
  }
}
