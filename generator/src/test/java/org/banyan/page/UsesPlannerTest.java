package org.banyan.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.banyan.catalog.Catalog;
import org.banyan.config.Config;
import org.banyan.markdown.MarkdownFile;
import org.banyan.media.PublishedMedia;
import org.banyan.page.ClauseContent.ClausePage;
import org.banyan.page.EntryContent.EntryPage;
import org.banyan.page.EntryContent.RelationGroup;
import org.banyan.page.EntryContent.Uses;
import org.banyan.page.EntryContent.UsesPage;
import org.banyan.source.Problems;
import org.banyan.source.Projects;
import org.banyan.source.SourceTree;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A hundred and twenty stories that all meet one clause and cite one source; sixty of them meet
/// another clause.
class UsesPlannerTest {

  private static final int STORIES = 120;

  private static Map<String, PlannedPage> pages;

  @BeforeAll
  static void plan() throws IOException {
    Map<String, String> texts = Projects.base();
    texts.merge(
        "templates/kinds/rule/kind.yaml",
        "views: {coverage: [story]}\n",
        (kind, views) -> kind + views);
    for (int number = 0; number < STORIES; number++) {
      texts.put(
          "content/stories/story-" + number + ".md",
          """
          ---
          title: Story %1$d
          summary: The story of number %1$d.
          rules:
            - {rule: play-space#place, how: With barriers}
          %2$s---

          It was told [@play-study].
          """
              .formatted(number, number < 60 ? "  - {rule: play-space#surface}\n" : ""));
    }
    SourceTree tree = Projects.alone(texts);
    var problems = new Problems();
    Config config = Config.read(tree, problems);
    Map<String, MarkdownFile> markdown = new TreeMap<>();
    tree.below("content").stream()
        .filter(file -> file.name().endsWith(".md"))
        .forEach(file -> markdown.put(file.path(), MarkdownFile.parse(file, problems)));
    SitePlan plan =
        SitePlan.of(
            config,
            Catalog.of(tree, config, Projects.OCCASION, markdown, problems),
            PublishedMedia.NONE,
            problems);
    assertEquals(List.of(), problems.sorted());
    pages =
        plan.pages().stream().collect(Collectors.toMap(page -> page.path().path(), page -> page));
    assertEquals(plan.pages().size(), pages.size());
  }

  private static <T extends Content> T content(String path, Class<T> type) {
    assertTrue(pages.containsKey(path), path);
    return type.cast(pages.get(path).view().get().content());
  }

  private static void isGroup(int shown, int count, String path, List<RelationGroup> groups) {
    assertEquals(1, groups.size());
    RelationGroup group = groups.getFirst();
    assertEquals(
        List.of(shown, count, path), List.of(group.items().size(), group.count(), group.path()));
  }

  private static Uses only(String path) {
    UsesPage page = content(path, UsesPage.class);
    assertEquals(1, page.groups().size());
    Uses group = page.groups().getFirst();
    assertEquals(STORIES, group.count());
    assertEquals(STORIES, group.items().stream().map(item -> item.card().id()).distinct().count());
    assertEquals(STORIES, group.items().size());
    return group;
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void aClauseShowsTheFirstAndLeadsToAll(String language) {
    EntryPage rules = content(language + "/rules/play-space.html", EntryPage.class);
    String all = language + "/rules/play-space/clauses/place_uses.html";
    isGroup(100, 120, all + "#uses_1", rules.sectionRelations().get("place"));
    isGroup(60, 60, "", rules.sectionRelations().get("surface"));
    assertEquals(List.of(), rules.wholeRelations());
    ClausePage clause =
        content(language + "/rules/play-space/clauses/place.html", ClausePage.class);
    isGroup(100, 120, all + "#uses_1", clause.columns().getFirst().groups());
    assertFalse(only(all).cites());
    assertFalse(pages.containsKey(language + "/rules/play-space/clauses/surface_uses.html"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void whatIsMeantByClauseHasNoListOfTheWhole(String language) {
    EntryPage rules = content(language + "/rules/play-space.html", EntryPage.class);
    isGroup(180, 180, "", rules.relations());
    assertFalse(pages.containsKey(language + "/rules/play-space_uses.html"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void whatIsCitedShowsTheFirstAndLeadsToAll(String language) {
    EntryPage source = content(language + "/sources/play-study.html", EntryPage.class);
    String all = language + "/sources/play-study_uses.html";
    assertEquals(
        List.of(100, 120, all + "#uses_1"),
        List.of(source.citedBy().size(), source.citedByCount(), source.citedByPath()));
    assertTrue(only(all).cites());
  }
}
