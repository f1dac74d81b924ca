package org.banyan.explain;

import static org.banyan.source.Message.Slot.slot;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedSet;
import org.banyan.catalog.Catalog;
import org.banyan.catalog.Entry;
import org.banyan.catalog.EntryId;
import org.banyan.catalog.MediaUse;
import org.banyan.catalog.Relation;
import org.banyan.catalog.Target;
import org.banyan.catalog.Value;
import org.banyan.config.Config;
import org.banyan.config.Kind;
import org.banyan.explain.Explanation.Part;
import org.banyan.explain.Explanation.Row;
import org.banyan.source.Location;
import org.banyan.source.Message;

/// What an entry refers to, and what refers to it: by fields, citations and links, published or
/// not.
record Relations(Catalog catalog, Config config) {

  SequencedSet<Row> of(Entry entry) {
    SequencedSet<Row> rows = new LinkedHashSet<>();
    for (Relation relation : catalog.references()) {
      if (relation.from().equals(entry.id())) {
        rows.add(row(Part.REFERS_TO, target(relation), field(relation)));
      }
    }
    inTexts(entry, Part.REFERS_TO, rows, null);
    MediaUse.of(entry, catalog::target)
        .distinct()
        .forEach(file -> rows.add(row(Part.REFERS_TO, file.path(), Message.of("explain.shows"))));
    for (Relation relation : catalog.references()) {
      if (relation.to().equals(entry.id())) {
        rows.add(row(Part.REFERRED_TO_BY, relation.from().toString(), field(relation)));
      }
    }
    for (Entry other : catalog.all().values()) {
      if (other.parent().equals(Optional.of(entry.id()))) {
        rows.add(row(Part.REFERRED_TO_BY, other.id().toString(), Message.of("explain.is-part")));
      }
      if (!other.id().equals(entry.id())) {
        inTexts(other, Part.REFERRED_TO_BY, rows, entry.id());
      }
    }
    return rows;
  }

  private static String target(Relation relation) {
    return relation.to() + relation.section().map(section -> "#" + section).orElse("");
  }

  private static Message field(Relation relation) {
    return Message.of(
        "explain.field",
        slot("field", relation.field() + relation.inner().map(inner -> "." + inner).orElse("")));
  }

  private static Row row(Part part, String name, Message how) {
    return new Row(part, name, how, Message.NONE, Optional.empty());
  }

  /// @param to the only entry that counts; all when it is null
  private void inTexts(Entry entry, Part part, SequencedSet<Row> rows, EntryId to) {
    String citable = config.citableKind().map(Kind::name).orElse("");
    entry.words().values().stream()
        .flatMap(words -> words.texts().stream())
        .forEach((Value.Markdown text) -> {
          text.body()
              .citations()
              .forEach(citation -> {
                var id = new EntryId(citable, citation.id());
                if (catalog.all().containsKey(id)) {
                  add(entry, id, part, Message.of("explain.cites"), citation.location(), rows, to);
                }
              });
          text.body()
              .links()
              .forEach(link -> {
                if (catalog.target(text.path(), link.target()).orElse(null)
                    instanceof Target.ToEntry(EntryId id, _)) {
                  add(entry, id, part, Message.of("explain.links"), link.location(), rows, to);
                }
              });
        });
  }

  /// One row for all that is said in the same way.
  private static void add(
      Entry from,
      EntryId found,
      Part part,
      Message how,
      Location place,
      SequencedSet<Row> rows,
      EntryId to) {
    if (to != null && !found.equals(to) || found.equals(from.id())) {
      return;
    }
    String name = (to == null ? found : from.id()).toString();
    boolean known =
        rows.stream()
            .anyMatch(
                row -> row.part() == part && row.name().equals(name) && row.value().equals(how));
    if (!known) {
      rows.add(new Row(part, name, how, Message.NONE, Optional.of(place)));
    }
  }
}
