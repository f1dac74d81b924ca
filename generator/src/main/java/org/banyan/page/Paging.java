package org.banyan.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// How a long list is cut into pages. Every language cuts the same list alike, so that each of its
/// pages is there in each language.
///
/// @param most how many entries a list may have and still be one page
/// @param each how many the pages of a longer list have
record Paging(int most, int each) {

  /// Cards of entries. One of a case weighs 170 bytes packed, of a source 50: a hundred cases with
  /// all their page loads weigh 40,000 bytes, and so do four hundred sources. A list that is one
  /// page can be narrowed there, which is worth its weight for some hundred.
  static final Paging CARDS = new Paging(400, 100);

  /// Titles, a line each: 30 bytes packed.
  static final Paging LINES = new Paging(800, 400);

  /// How many entries pages show of a list that stands whole on other pages.
  static final int FIRST = 100;

  Paging {
    if (each < 1 || most < each) {
      throw new IllegalArgumentException("pages of " + each + " for more than " + most);
    }
  }

  /// How many pages a list has; an empty one has a page too.
  int pages(int count) {
    return count <= most ? 1 : (count + each - 1) / each;
  }

  /// Plans the pages of a list.
  ///
  /// @param first the path of the first page
  /// @param view the page of a number, from 1
  List<PlannedPage> plan(SitePath first, int count, IntFunction<PageView> view) {
    return IntStream.rangeClosed(1, pages(count))
        .mapToObj(
            number -> new PlannedPage(Paths.page(first, number), true, () -> view.apply(number)))
        .toList();
  }

  /// What a page holds of a list.
  <T> List<T> part(List<T> list, int number) {
    return list.subList(start(list.size(), number), end(list.size(), number));
  }

  /// What a page holds of a list in groups. A group that began on an earlier page goes on under its
  /// heading.
  ///
  /// @param with what a group is on a page that has these of its items
  <G, T, R> List<R> part(
      List<G> groups, int number, Function<G, List<T>> items, BiFunction<G, List<T>, R> with) {
    int count = count(groups, items);
    int from = start(count, number);
    int to = end(count, number);
    List<R> part = new ArrayList<>();
    int at = 0;
    for (G group : groups) {
      List<T> all = items.apply(group);
      int first = Math.max(0, from - at);
      int last = Math.min(all.size(), to - at);
      if (first < last) {
        part.add(with.apply(group, all.subList(first, last)));
      }
      at += all.size();
    }
    return part;
  }

  /// The page on which each group begins.
  <G, T> List<Integer> begin(List<G> groups, Function<G, List<T>> items) {
    int count = count(groups, items);
    List<Integer> numbers = new ArrayList<>();
    int at = 0;
    for (G group : groups) {
      numbers.add(pages(count) == 1 ? 1 : at / each + 1);
      at += items.apply(group).size();
    }
    return numbers;
  }

  private static <G, T> int count(List<G> groups, Function<G, List<T>> items) {
    return groups.stream().mapToInt(group -> items.apply(group).size()).sum();
  }

  /// The way from a page to the others.
  Pager pager(SitePath first, int count, int number) {
    return Pager.of(
        first, number, pages(count), start(count, number) + 1, end(count, number), count);
  }

  private int start(int count, int number) {
    return pages(count) == 1 ? 0 : (number - 1) * each;
  }

  private int end(int count, int number) {
    return pages(count) == 1 ? count : Math.min(count, number * each);
  }
}
