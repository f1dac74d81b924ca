package org.banyan.source;

/// How much of one thing the program takes, so that no file of legal size costs more than its size.
/// What an author may meet has a problem of its own; the rest is cut where it is shown, which is
/// said there.
///
/// [ProjectReader] and [ShallowParser] hold the limits of bytes and of YAML's depth.
public final class Limits {

  /// Letters of an id: of an entry, a term, a heading, a block, a footnote.
  public static final int ID = 100;

  /// Letters of what stands on other pages too: a title, the name of a term.
  public static final int NAME = 300;

  /// Problems that are kept and printed of one file; the others are counted.
  public static final int PROBLEMS_OF_FILE = 50;

  /// Problems that are kept and printed of a run; the others are counted.
  public static final int PROBLEMS = 1_000;

  /// Names that a hint lists.
  public static final int NAMES_LISTED = 20;

  /// Candidates among which a hint looks for the nearest.
  public static final int CANDIDATES = 1_000;

  /// Words that a comparison of two texts takes out or puts in before it compares whole lines.
  public static final int WORDS_CHANGED = 500;

  /// Terms that may stand below each other in a vocabulary.
  public static final int LEVELS = 20;

  /// References that may follow each other, where they must not lead in a circle.
  public static final int CHAIN = 100;

  /// Entries that a drawing of origins shows.
  public static final int DRAWN = 200;

  private Limits() {}
}
