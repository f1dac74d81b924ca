package org.banyan.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.Image;
import org.commonmark.node.Node;

/// The footnotes of a body, numbered in the order in which they are first mentioned: those of the
/// text, then those mentioned only in footnotes.
final class Footnotes {

  /// One footnote with the places that mention it.
  record Footnote(int number, FootnoteDefinition definition, List<FootnoteReference> mentions) {}

  /// One mention of a footnote; `mention` counts from 1.
  record Mention(int footnote, int mention) {}

  private final Map<String, FootnoteDefinition> definitions = new HashMap<>();
  private final Map<FootnoteDefinition, Footnote> used = new LinkedHashMap<>();
  private final Map<FootnoteReference, Mention> mentions = new IdentityHashMap<>();
  private final List<FootnoteDefinition> unused = new ArrayList<>();

  private Footnotes() {}

  static Footnotes in(Node tree) {
    var footnotes = new Footnotes();
    List<FootnoteDefinition> all = new ArrayList<>();
    for (Node node : Tree.below(tree)) {
      if (node instanceof FootnoteDefinition definition) {
        all.add(definition);
        footnotes.definitions.putIfAbsent(key(definition.getLabel()), definition);
      }
    }
    footnotes.mentionAll(tree);
    int read = 0;
    while (read < footnotes.used.size()) {
      List<Footnote> found = footnotes.all();
      for (; read < found.size(); read++) {
        footnotes.mentionAll(found.get(read).definition());
      }
    }
    all.stream().filter(one -> !footnotes.used.containsKey(one)).forEach(footnotes.unused::add);
    return footnotes;
  }

  List<Footnote> all() {
    return List.copyOf(used.values());
  }

  List<FootnoteDefinition> unused() {
    return unused;
  }

  Optional<Mention> mention(FootnoteReference reference) {
    return Optional.ofNullable(mentions.get(reference));
  }

  /// The footnote that no earlier mention leads to.
  Optional<FootnoteDefinition> definitionFirstMentionedBy(FootnoteReference reference) {
    return mention(reference)
        .filter(mention -> mention.mention() == 1)
        .map(_ -> definitions.get(key(reference.getLabel())));
  }

  /// Passes over footnotes and the alternative texts of pictures.
  private void mentionAll(Node parent) {
    for (Node node : Tree.children(parent)) {
      if (node instanceof FootnoteReference reference) {
        mention(reference, definitions.get(key(reference.getLabel())));
      } else if (!(node instanceof FootnoteDefinition) && !(node instanceof Image)) {
        mentionAll(node);
      }
    }
  }

  private void mention(FootnoteReference reference, FootnoteDefinition definition) {
    if (definition == null) {
      return;
    }
    Footnote footnote =
        used.computeIfAbsent(
            definition, key -> new Footnote(used.size() + 1, key, new ArrayList<>()));
    footnote.mentions().add(reference);
    mentions.put(reference, new Mention(footnote.number(), footnote.mentions().size()));
  }

  /// Labels are compared as those of link definitions are.
  private static String key(String label) {
    return label.strip().toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT).replaceAll("\\s+", " ");
  }
}
