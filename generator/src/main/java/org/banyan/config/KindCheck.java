package org.banyan.config;

import static org.banyan.source.Message.Slot.slot;

import java.util.List;
import java.util.Map;
import org.banyan.source.Location;
import org.banyan.source.Problems;

/// What can be judged of a kind only when all of them are read.
///
/// @param places where each kind is declared
record KindCheck(
    Map<String, Kind> kinds,
    Map<String, Location> places,
    Map<String, Vocabulary> vocabularies,
    Problems problems) {

  void run() {
    for (Kind kind : kinds.values()) {
      Location place = places.get(kind.name());
      checkSums(kind, place);
      checkPlaces(kind, place);
      WorksheetsReader.checkOthers(kind, kinds, place, problems);
      PlacesReader.checkOthers(kind, kinds, place, problems);
      EvidenceReader.checkOthers(kind, kinds, place, problems);
      ChartReader.checkOthers(kind, kinds, place, problems);
    }
    checkCitable();
  }

  private void checkCitable() {
    List<String> citable = kinds.values().stream().filter(Kind::citable).map(Kind::name).toList();
    citable.stream()
        .skip(1)
        .forEach(name ->
            problems.error(
                "wrong-setting.second-citable", places.get(name), slot("kinds", citable)));
  }

  /// A sum adds up a number of the groups in a field, or of the entries that a field refers to.
  private void checkSums(Kind kind, Location place) {
    for (Field field : kind.fields()) {
      if (field.used()
          && field.type() instanceof FieldType.Number number
          && number.sum().isPresent()) {
        String path = number.sum().get();
        int dot = path.indexOf('.');
        String outer = dot < 0 ? path : path.substring(0, dot);
        String inner = dot < 0 ? "" : path.substring(dot + 1);
        List<Field> addends = kind.field(outer).map(this::fieldsOf).orElse(List.of());
        boolean known =
            addends.stream()
                .anyMatch(
                    each -> each.name().equals(inner) && each.type() instanceof FieldType.Number);
        if (!known) {
          problems.error(
              "wrong-setting.sum", place, slot("name", field.name()), slot("path", path));
        }
      }
    }
  }

  /// A place in a list stands beside a term that names the list: each term is a repeated field.
  private void checkPlaces(Kind kind, Location place) {
    for (Field outer : kind.fields()) {
      List<Field> beside =
          outer.type() instanceof FieldType.Group group ? group.fields() : List.of();
      for (Field field : beside) {
        if (field.type() instanceof FieldType.Number number
            && number.placeIn().isPresent()
            && !namesLists(number.placeIn().get(), beside, kind)) {
          problems.error(
              "wrong-setting.place-in",
              place,
              slot("name", field.name()),
              slot("list", number.placeIn().get()));
        }
      }
    }
  }

  private boolean namesLists(String name, List<Field> beside, Kind kind) {
    return beside.stream()
        .filter(field -> field.name().equals(name))
        .map(Field::type)
        .filter(FieldType.Term.class::isInstance)
        .map(type -> vocabularies.get(((FieldType.Term) type).vocabulary()))
        .anyMatch(vocabulary ->
            vocabulary.terms().stream()
                .allMatch(term -> kind.field(term.id()).filter(Field::repeated).isPresent()));
  }

  private List<Field> fieldsOf(Field field) {
    return switch (field.type()) {
      case FieldType.Group group -> group.fields();
      case FieldType.Reference reference ->
          reference.to().stream()
              .filter(kinds::containsKey)
              .flatMap(name -> kinds.get(name).fields().stream())
              .toList();
      default -> List.of();
    };
  }
}
