package org.banyan.config;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The pages of an entry that somebody works with: on paper, or filled in on the own device.
///
/// @param sheets pages that show some of what the entry and its parts say
/// @param agenda number fields of the parts whose sum is how many minutes a part takes; a page
///   makes a timetable of them. Empty: no such page
/// @param matrix what the parts teach, or the like, as a table
/// @param plan a repeated group as a plan whose dates are counted from a day that the reader picks
/// @param budget what needs money, as a table to fill in
/// @param readiness a repeated text of questions to answer with yes or no
public record Worksheets(
    List<Sheet> sheets,
    List<String> agenda,
    Optional<Matrix> matrix,
    Optional<Plan> plan,
    Optional<Budget> budget,
    Optional<String> readiness) {

  /// None of them.
  public static final Worksheets NONE =
      new Worksheets(
          List.of(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  public Worksheets {
    sheets = List.copyOf(sheets);
    agenda = List.copyOf(agenda);
  }

  /// A page that shows some fields.
  ///
  /// @param name in its address
  /// @param words what people call it besides, by language
  /// @param facts fields of the entry that stand in a list at its head
  /// @param fields fields of the entry, each under its heading
  /// @param parts what it shows of the entry's parts
  public record Sheet(
      String name,
      LocalText label,
      LocalText lead,
      Map<String, List<String>> words,
      List<String> facts,
      List<String> fields,
      Parts parts) {

    public Sheet {
      words = Collections.unmodifiableSortedMap(new TreeMap<>(words));
      facts = List.copyOf(facts);
      fields = List.copyOf(fields);
    }
  }

  /// @param body whether each part stands whole, one after the other; otherwise they are the rows
  ///   of a table
  public record Parts(List<String> facts, List<String> fields, boolean body) {

    public Parts {
      facts = List.copyOf(facts);
      fields = List.copyOf(fields);
    }

    List<String> all() {
      return Stream.concat(facts.stream(), fields.stream()).toList();
    }
  }

  /// @param of a term of the entry, repeated: a row for each
  /// @param marks terms of the parts, of the same vocabulary, whose labels stand in the cells
  public record Matrix(String of, List<String> marks) {

    public Matrix {
      marks = List.copyOf(marks);
    }
  }

  /// @param field a repeated group
  /// @param by the term in it under which its rows stand
  /// @param start the number in it that says on which day a row begins, counted from 0
  /// @param days the number in it that says how many days it takes
  /// @param every the number in it that says after how many days it comes again
  /// @param when the text in it that says the same in words
  public record Plan(
      String field,
      String by,
      String start,
      Optional<String> days,
      Optional<String> every,
      Optional<String> when) {}

  /// @param lines a repeated group
  /// @param also other fields that name what needs money
  /// @param through a reference to entries that say what it cost elsewhere
  /// @param reported the repeated group in which they say it
  public record Budget(
      String lines, List<String> also, Optional<String> through, Optional<String> reported) {

    public Budget {
      also = List.copyOf(also);
    }
  }
}
