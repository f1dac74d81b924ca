package org.banyan.page;

import java.util.List;
import java.util.stream.IntStream;

/// Where a page stands among the pages of a long list, and the way to the others.
///
/// @param number of this page, from 1
/// @param pages how many there are; one when the list is whole
/// @param from,to the first and the last entry of the list that this page has, from 1
/// @param count of the whole list
/// @param before,after the paths of the neighbours; none or one
/// @param steps the first, the last and the nearest pages
public record Pager(
    int number,
    int pages,
    int from,
    int to,
    int count,
    List<String> before,
    List<String> after,
    List<Step> steps) {

  /// How many pages before and after this one have a step.
  private static final int NEAR = 2;

  public Pager {
    before = List.copyOf(before);
    after = List.copyOf(after);
    steps = List.copyOf(steps);
  }

  /// A page of the list.
  ///
  /// @param skips whether pages between the step before and this one have no step
  public record Step(int number, String path, boolean current, boolean skips) {}

  static Pager of(SitePath first, int number, int pages, int from, int to, int count) {
    return new Pager(
        number,
        pages,
        from,
        to,
        count,
        number > 1 ? List.of(Paths.page(first, number - 1).path()) : List.of(),
        number < pages ? List.of(Paths.page(first, number + 1).path()) : List.of(),
        IntStream.rangeClosed(1, pages)
            .filter(each -> isStep(each, number, pages))
            .mapToObj(each ->
                new Step(
                    each,
                    Paths.page(first, each).path(),
                    each == number,
                    each > 1 && !isStep(each - 1, number, pages)))
            .toList());
  }

  private static boolean isStep(int each, int number, int pages) {
    return each == 1 || each == pages || Math.abs(each - number) <= NEAR;
  }
}
