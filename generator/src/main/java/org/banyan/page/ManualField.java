package org.banyan.page;

import java.util.List;
import org.banyan.page.PageView.PathLink;

/// A field as authors are told of it.
///
/// @param type as `kind.yaml` calls it
/// @param need `always`, `publish` or `never`
/// @param word whether it is said in each language, rather than once
/// @param derived whether the program works it out
/// @param example a value of the right shape; empty for a group
/// @param unit,least,most of a number; may be empty
/// @param vocabulary the page of the terms; none or one
/// @param kinds what a reference may lead to
/// @param section whether a reference names a section: `none`, `optional` or `required`
/// @param inverse what a reference is called at its other end
/// @param acyclic whether following it must not lead back
/// @param fields of a group
public record ManualField(
    String name,
    String label,
    String help,
    String type,
    String need,
    boolean repeated,
    boolean word,
    boolean derived,
    boolean facet,
    String example,
    String unit,
    String least,
    String most,
    List<PathLink> vocabulary,
    List<Choice> terms,
    List<PathLink> kinds,
    String section,
    String inverse,
    boolean acyclic,
    List<ManualField> fields) {

  public ManualField {
    vocabulary = List.copyOf(vocabulary);
    terms = List.copyOf(terms);
    kinds = List.copyOf(kinds);
    fields = List.copyOf(fields);
  }

  /// A term that may be written.
  public record Choice(String id, String label) {}
}
