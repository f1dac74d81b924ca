package org.banyan.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;
import org.banyan.page.Pager.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest {

  private static final Paging FOURS = new Paging(9, 4);
  private static final SitePath FIRST = new SitePath("en/cases/index.html");

  private record Group(String name, List<Integer> items) {}

  @Test
  void aListOfTheMostIsWholeAndOneMoreIsCut() {
    assertEquals(1, FOURS.pages(0));
    assertEquals(1, FOURS.pages(9));
    assertEquals(3, FOURS.pages(10));
    assertEquals(3, FOURS.pages(12));
    assertEquals(4, FOURS.pages(13));
    assertEquals(1, Paging.CARDS.pages(400));
    assertEquals(5, Paging.CARDS.pages(401));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 9, 10, 11, 12, 13, 57})
  void thePartsAreTheList(int count) {
    List<Integer> list = IntStream.range(0, count).boxed().toList();
    List<Integer> together =
        IntStream.rangeClosed(1, FOURS.pages(count))
            .boxed()
            .flatMap(number -> FOURS.part(list, number).stream())
            .toList();
    assertEquals(list, together);
  }

  @Test
  void aGroupGoesOnUnderItsNameOnTheNextPage() {
    List<Group> groups =
        List.of(
            new Group("a", List.of(1, 2, 3)),
            new Group("b", List.of(4, 5, 6, 7, 8, 9)),
            new Group("c", List.of(10)));
    List<List<Group>> pages =
        IntStream.rangeClosed(1, 3)
            .mapToObj(number ->
                FOURS.part(groups, number, Group::items, (g, items) -> new Group(g.name(), items)))
            .toList();
    assertEquals(
        List.of(
            List.of(new Group("a", List.of(1, 2, 3)), new Group("b", List.of(4))),
            List.of(new Group("b", List.of(5, 6, 7, 8))),
            List.of(new Group("b", List.of(9)), new Group("c", List.of(10)))),
        pages);
    assertEquals(List.of(1, 1, 3), FOURS.begin(groups, Group::items));
  }

  @Test
  void thePagesOfAListStandBesideItsFirst() {
    assertEquals(FIRST, Paths.page(FIRST, 1));
    assertEquals(new SitePath("en/cases/index_2.html"), Paths.page(FIRST, 2));
  }

  @Test
  void theWayLeadsToTheEndsAndTheNearestPages() {
    Pager pager = new Paging(4, 4).pager(FIRST, 38, 6);
    assertEquals(List.of(21, 24, 38), List.of(pager.from(), pager.to(), pager.count()));
    assertEquals(List.of("en/cases/index_5.html"), pager.before());
    assertEquals(List.of("en/cases/index_7.html"), pager.after());
    assertEquals(List.of(1, 4, 5, 6, 7, 8, 10), pager.steps().stream().map(Step::number).toList());
    assertEquals(
        List.of(4, 10), pager.steps().stream().filter(Step::skips).map(Step::number).toList());
    assertEquals(
        List.of(6), pager.steps().stream().filter(Step::current).map(Step::number).toList());
    assertEquals(List.of(), new Paging(4, 4).pager(FIRST, 38, 10).after());
    assertEquals(List.of(), new Paging(4, 4).pager(FIRST, 38, 1).before());
  }

  @Test
  void aPageHoldsSomethingAndNoMoreThanAWholeList() {
    assertThrows(IllegalArgumentException.class, () -> new Paging(4, 0));
    assertThrows(IllegalArgumentException.class, () -> new Paging(4, 5));
  }
}
