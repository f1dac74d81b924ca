package org.banyan.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The pages that a kind asks for besides its entries and their listing.
///
/// @param coverage the kinds whose references to a clause are counted, in the order of the columns:
///   each clause gets a page, each entry a map of what its clauses are covered by
/// @param assessment whether an entry gets a checklist that a reader fills in on the own device
/// @param gather what all entries say in a repeated group, on one page
/// @param evidence what the results of all entries say, in a table by what they are about
/// @param lineage who came from whom; a page shows the trees
/// @param compare the fields that stand side by side when a reader compares entries
/// @param costs what the entries cost, on one page, with a finder
/// @param near the facts by which a reader finds the entries whose place is most like the own; the
///   entries stand in groups by the first of them
/// @param places where the entries are, counted in a grid
/// @param worksheets the pages of an entry that somebody works with
public record Views(
    List<String> coverage,
    boolean assessment,
    Optional<Gather> gather,
    Optional<Evidence> evidence,
    Optional<Lineage> lineage,
    List<String> compare,
    Optional<Costs> costs,
    List<NearFact> near,
    Optional<Places> places,
    Worksheets worksheets) {

  /// None of them.
  public static final Views NONE =
      new Views(
          List.of(),
          false,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Worksheets.NONE);

  public Views {
    coverage = List.copyOf(coverage);
    compare = List.copyOf(compare);
    near = List.copyOf(near);
  }

  /// @param field a repeated group
  /// @param by the term in it under which its items stand
  /// @param then the term in it by which they are sorted there
  /// @param words what people call the page besides, by language
  public record Gather(
      String field, String by, Optional<String> then, Map<String, List<String>> words) {

    public Gather {
      words = Collections.unmodifiableSortedMap(new TreeMap<>(words));
    }
  }

  /// Results by what they are about and by what they speak of.
  ///
  /// @param rows the kind whose entries are the rows
  /// @param by the reference that says what an entry is about
  /// @param via by kind, the reference of an entry in `by` that leads on to its rows
  /// @param field a repeated group, a result each
  /// @param columns the term in it whose vocabulary gives the columns
  /// @param direction the term in it that says which way the result points
  /// @param strength a term of the entry: how far its results can be relied on
  public record Evidence(
      String rows,
      String by,
      Map<String, String> via,
      String field,
      String columns,
      String direction,
      Optional<String> strength) {

    public Evidence {
      via = Collections.unmodifiableMap(new LinkedHashMap<>(via));
    }
  }

  /// @param field the reference of an entry to the one it came from
  /// @param origins a repeated group: where it came from, outside of the base; its first text names
  ///   the origin
  /// @param copies a repeated group: where it went, outside of the base
  public record Lineage(String field, Optional<String> origins, Optional<String> copies) {}

  /// Lines of cost and what may be worked out from them.
  ///
  /// @param field a repeated group, a line each
  /// @param amount the money in it
  /// @param bound a term in it that stands before the amount: about, up to
  /// @param year the date in it: the year of the amount
  /// @param scope a term in it: what the amount pays for
  /// @param whole the scope of an amount that is a total by itself
  /// @param part the scope of amounts that make a total together
  /// @param per scopes of amounts that are for one child, place or year, with the number in the
  ///   line by which a total is divided to get the same
  /// @param reported the flag of the entry that says whether any cost was found
  /// @param find the terms of the entry that the finder offers besides the band
  public record Costs(
      String field,
      String amount,
      Optional<String> bound,
      Optional<String> year,
      Optional<String> scope,
      Optional<String> whole,
      Optional<String> part,
      Map<String, String> per,
      Optional<String> reported,
      List<String> find,
      Optional<Band> band,
      Optional<Rates> rates) {

    public Costs {
      per = Collections.unmodifiableMap(new LinkedHashMap<>(per));
      find = List.copyOf(find);
    }
  }

  /// Where entries are: the terms of the entries that a reference leads to count as their own.
  ///
  /// @param field a reference to places
  /// @param by terms of a place, the finest first; of that all are shown
  public record Places(String field, List<String> by) {

    public Places {
      by = List.copyOf(by);
    }
  }

  /// A fact by which places are near to each other.
  ///
  /// @param field a term, a number (`context.children`), or the costs, of which the band counts
  /// @param to the number where a span ends that `field` begins
  /// @param weight how much it counts, from 1 to 9
  public record NearFact(String field, Optional<String> to, int weight) {}

  /// @param vocabulary bands of amounts, from small to large, with their limits
  /// @param of the scope whose amount counts, where there is one; otherwise the total
  public record Band(String vocabulary, Optional<String> of) {}

  /// @param vocabulary currencies with their rates and prices
  /// @param to the currency into which amounts are converted
  public record Rates(String vocabulary, String to) {}
}
