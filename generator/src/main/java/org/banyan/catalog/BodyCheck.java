package org.banyan.catalog;

import static org.banyan.source.Message.Slot.slot;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import org.banyan.config.Config;
import org.banyan.markdown.Body;
import org.banyan.markdown.Citation;
import org.banyan.markdown.Link;
import org.banyan.markdown.Picture;
import org.banyan.source.Location;
import org.banyan.source.Message;
import org.banyan.source.Nearest;
import org.banyan.source.PictureEndings;
import org.banyan.source.Problems;

/// Judges links, pictures and citations of every text of an entry.
record BodyCheck(
    Config config,
    boolean shownUnpublished,
    SortedMap<EntryId, Entry> entries,
    Unread unread,
    Links links,
    LikelyTargets likelyTargets,
    Problems problems) {

  void check(Entry entry) {
    // first the original: what it lacks, its translations lack too
    Words original = entry.original();
    original.texts().forEach(text -> check(text, original, entry.isPublished()));
    for (Words words : entry.words().values()) {
      if (words != original) {
        words.texts().forEach(text -> check(text, words, entry.isPublished()));
      }
    }
  }

  private void check(Value.Markdown text, Words words, boolean published) {
    for (Link link : text.body().links()) {
      check(link, text, words, published);
    }
    for (Picture picture : text.body().pictures()) {
      check(picture, text);
    }
    for (Citation citation : text.body().citations()) {
      check(citation, published);
    }
  }

  private void check(Link link, Value.Markdown text, Words words, boolean published) {
    var target = links.target(text.path(), link.target());
    if (target.isEmpty() || target.get() instanceof Target.Outside) {
      Optional<String> address = TypedAddresses.meant(link.target());
      if (address.isPresent()) {
        problems.error(
            "broken-link.address",
            link.location(),
            slot("link", link.target()),
            slot("right", address.get()));
        return;
      }
    }
    if (target.isEmpty()) {
      if (isUnread(text.path(), link.target())
          || isCaseSlip(text.path(), link.target(), link.location())) {
        return;
      }
      Optional<String> likely =
          problems.wants(link.location())
              ? likelyTargets.of(text.path(), link.target())
              : Optional.empty();
      problems.error(
          situation(link.target()),
          link.location(),
          slot("link", link.target()),
          slot("nearest", likely.map(Nearest::question).orElse(Message.NONE)));
      return;
    }
    switch (target.get()) {
      case Target.ToSection(String section) -> checkAnchor(link, section, words.body());
      case Target.ToEntry(EntryId id, String section) -> {
        Entry entry = entries.get(id);
        reach(entry, link.location(), published);
        if (!section.isEmpty() && !ClauseCheck.isUnsure(entry)) {
          checkAnchor(link, section, entry.in(words.language()).body());
        }
      }
      case Target.ToMedia _, Target.ToManual _, Target.Outside _ -> {}
    }
  }

  private static String ending(String path) {
    return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private boolean isCaseSlip(String path, String link, Location place) {
    int hash = link.indexOf('#');
    String file = hash < 0 ? link : link.substring(0, hash);
    return links
        .file(path, link)
        .filter(found -> found.startsWith("content/"))
        .flatMap(found -> unread.caseSlips().meant(found, file, place))
        .isPresent();
  }

  private boolean isUnread(String path, String link) {
    return links.file(path, link).filter(unread::hasFile).isPresent();
  }

  private void checkAnchor(Link link, String section, Body body) {
    if (body.targets().contains(section) || body.hasUnreadIds()) {
      return;
    }
    Collection<String> ids = problems.wants(link.location()) ? body.targets() : List.of();
    problems.error(
        "broken-anchor",
        link.location(),
        slot("target", link.target()),
        slot("near", Nearest.question(section, ids)),
        slot("sections", sections(ids)));
  }

  /// Links that go by the address of a page or by that of a site are mistaken in a way of their
  /// own.
  private static String situation(String link) {
    if (link.startsWith("/")) {
      return "broken-link.from-root";
    }
    return link.matches("[^#]*(\\.html?|/)(#.*)?") ? "broken-link.page-address" : "broken-link";
  }

  private static Message sections(Collection<String> ids) {
    return ids.isEmpty()
        ? Message.of("names.no-sections")
        : Message.of("names.sections", slot("ids", Nearest.listed(ids)));
  }

  private void check(Picture picture, Value.Markdown text) {
    var target = links.target(text.path(), picture.target());
    boolean there = target.orElse(null) instanceof Target.ToMedia;
    Optional<String> path = links.file(text.path(), picture.target());
    boolean told = path.filter(unread::isMissingMedia).isPresent();
    if (!there
        && !told
        && !isUnread(text.path(), picture.target())
        && !isCaseSlip(text.path(), picture.target(), picture.location())) {
      path.ifPresent(unread::addMissingMedia);
      Optional<String> likely =
          problems.wants(picture.location())
              ? likelyTargets
                  .of(text.path(), picture.target())
                  .filter(file -> PictureEndings.ALL.contains(ending(file)))
              : Optional.empty();
      problems.error(
          likely.isPresent() ? "missing-picture.near" : "missing-picture",
          picture.location(),
          slot("target", picture.target()),
          slot("near", likely.orElse("")));
    }
    if (picture.alt().isBlank()) {
      problems.error("missing-alt.in-text", picture.location(), slot("target", picture.target()));
    }
  }

  private void reach(Entry entry, Location from, boolean published) {
    if (published && !entry.isPublished()) {
      problems.add(entry.publication().reference(entry.id(), from, shownUnpublished));
    }
  }

  private void check(Citation citation, boolean published) {
    var kind = config.citableKind();
    if (kind.isEmpty()) {
      problems.error("unknown-source.no-kind", citation.location());
      return;
    }
    EntryId id = new EntryId(kind.get().name(), citation.id());
    Entry source = entries.get(id);
    if (source != null) {
      reach(source, citation.location(), published);
    } else if (!unread.hasEntry(id)) {
      List<String> names =
          problems.wants(citation.location())
              ? entries.keySet().stream()
                  .filter(other -> other.kind().equals(id.kind()))
                  .map(EntryId::name)
                  .toList()
              : List.of();
      problems.error(
          "unknown-source",
          citation.location(),
          slot("id", citation.id()),
          slot("near", Nearest.question(citation.id(), names)),
          slot("folder", kind.get().folder()));
    }
  }
}
