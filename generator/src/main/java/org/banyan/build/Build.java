package org.banyan.build;

import static org.banyan.source.Message.Slot.slot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.banyan.catalog.Catalog;
import org.banyan.catalog.OutsideLink;
import org.banyan.check.PageCheck;
import org.banyan.check.PageFacts;
import org.banyan.config.Config;
import org.banyan.config.Occasion;
import org.banyan.export.Exports;
import org.banyan.markdown.MarkdownFile;
import org.banyan.media.Media;
import org.banyan.media.PublishedFile;
import org.banyan.media.PublishedMedia;
import org.banyan.page.Paths;
import org.banyan.page.SitePlan;
import org.banyan.render.Overrides;
import org.banyan.render.Renderer;
import org.banyan.render.Theme;
import org.banyan.search.NameGroup;
import org.banyan.search.Names;
import org.banyan.search.PagePassages;
import org.banyan.search.Passage;
import org.banyan.search.Passages;
import org.banyan.search.SearchIndex;
import org.banyan.shard.Shards;
import org.banyan.source.Location;
import org.banyan.source.MediaFile;
import org.banyan.source.Problem;
import org.banyan.source.Problems;
import org.banyan.source.SourceTree;
import org.banyan.source.Yaml;

/// The pipeline: files in, a website out. Every command runs this, and nothing else builds.
///
/// A build may remember what pure stages made of equal input, so that a second run of the same
/// object does only what changed. What it makes never depends on what it remembers.
public final class Build {

  private static final String STATIC = "site/static/";

  private final boolean remembers;
  private final ParsedFiles parsed;
  private final RenderedPages rendered;
  private final Media media;

  private Build(boolean remembers) {
    this.remembers = remembers;
    this.parsed = new ParsedFiles(remembers);
    this.rendered = new RenderedPages(remembers);
    this.media = new Media(remembers);
  }

  /// A build to run once: nothing is kept for a second run, which saves a third of the memory.
  public static Build once() {
    return new Build(false);
  }

  /// A build to run again and again.
  public static Build remembering() {
    return new Build(true);
  }

  /// Makes the whole site.
  ///
  /// What is wrong with pages, templates and search is told when the content is right: until then
  /// it may only follow from that.
  ///
  /// @param found what was wrong when the tree was read
  /// @param occasion what it is made for: the same files on the same day give the same bytes
  public BuildResult run(
      SourceTree tree, List<Problem> found, Occasion occasion, Progress progress) {
    return run(tree, found, occasion, progress, _ -> {});
  }

  /// The same, for somebody who cannot wait for the whole site.
  ///
  /// @param early is given the pages as soon as the content is known to be right; not called when
  ///   it is not
  public BuildResult run(
      SourceTree read,
      List<Problem> found,
      Occasion occasion,
      Progress progress,
      Consumer<Preview> early) {
    var problems = new Problems();
    var stages = new Stages(progress);
    problems.addAll(found);
    SourceTree tree = media.clean(read, problems);

    var declared = new Problems();
    Config config = stages.run(Stage.CONFIG, () -> Config.read(tree, declared));
    if (tree.refused().stream().anyMatch(Config::declares)) {
      return failed(config, problems, stages);
    }
    problems.addAll(withoutConsequences(declared));
    if (declared.hasErrors()) {
      return failed(config, problems, stages);
    }
    PublishedMedia published = stages.run(Stage.MEDIA, () -> media.publish(tree, problems));
    Catalog catalog = catalog(tree, config, occasion, stages, problems);
    var planned = new Problems();
    SitePlan plan = stages.run(Stage.PAGE, () -> SitePlan.of(config, catalog, published, planned));
    if (catalog.isWhole()) {
      problems.addAll(planned);
    }
    Theme theme = stages.run(Stage.THEME, () -> Theme.of(tree));
    boolean sound = !problems.hasErrors();
    var onPages = new Problems();
    Overrides overrides = Overrides.of(tree, config, onPages);
    var renderer = new Renderer(tree, config.messages(), theme);
    SortedMap<String, OutputFile> shown = shown(config, plan, published);
    if (sound) {
      early.accept(new Preview(plan, renderer, shown));
    }
    Supplier<SearchIndex> index = () -> index(config, catalog, plan);
    Shelf shelf = remembers ? Shelf.inMemory() : Shelf.onDisk();
    SortedMap<String, OutputFile> files = new TreeMap<>();
    int passages =
        stages.run(Stage.SEARCH, () -> search(tree, config, index, shelf, files, onPages));
    stages.run(
        Stage.EXPORT,
        () ->
            Exports.write(
                config,
                catalog,
                plan,
                (path, content) -> files.put(path, shelf.put(content::writeTo))));
    RenderedPages.Result pages =
        stages.run(Stage.RENDER, () -> rendered.render(renderer, theme, plan, shelf, onPages));
    files.putAll(pages.files());
    theme.assets().forEach((path, bytes) -> files.put(path, new OutputFile.Plain(bytes)));
    published
        .below("templates/assets")
        .forEach(file -> files.put(theme.path(file.original()), new OutputFile.Media(file)));
    files.putAll(shown);
    files.put(KeptFiles.RECORD, KeptFiles.record(files.keySet(), pages.files().keySet()));
    published.below("site/static").forEach(file -> addStatic(file, files, problems));
    OutputNames.check(files, problems);
    stages.run(Stage.CHECK, () -> check(plan, pages.facts(), files, onPages));
    if (sound) {
      problems.addAll(onPages);
    }

    return new BuildResult(
        new OutputTree(files),
        problems.sorted(),
        catalog.entries().size(),
        plan.pages().size(),
        passages,
        pages.rendered(),
        overrides.changes(),
        stages.timings(),
        config.site().timeZone(),
        Optional.of(catalog),
        () -> OutsideLink.all(catalog),
        index);
  }

  private static SearchIndex index(Config config, Catalog catalog, SitePlan plan) {
    List<Passage> passages = new ArrayList<>(Passages.of(config, catalog, new Paths(config)));
    passages.addAll(PagePassages.of(plan.pages()));
    List<NameGroup> names = new ArrayList<>(Names.of(catalog));
    names.addAll(PagePassages.names(plan.pages()));
    return SearchIndex.of(passages, names);
  }

  /// Where a file's own syntax fails, that alone: the rest may only follow from it.
  private static Problems withoutConsequences(Problems problems) {
    var syntax = new Problems();
    problems.sorted().stream()
        .filter(problem -> problem.code().equals(Yaml.BROKEN))
        .forEach(syntax::add);
    return syntax.hasErrors() ? syntax : problems;
  }

  /// What was parsed is not needed after this; a third of it is front matter.
  private Catalog catalog(
      SourceTree tree, Config config, Occasion occasion, Stages stages, Problems problems) {
    Map<String, MarkdownFile> markdown =
        stages.run(Stage.MARKDOWN, () -> parsed.parse(tree, problems));
    return stages.run(Stage.CATALOG, () -> Catalog.of(tree, config, occasion, markdown, problems));
  }

  /// How many passages there are; they take as much memory as a third of the catalog, so only their
  /// files are kept.
  private static int search(
      SourceTree tree,
      Config config,
      Supplier<SearchIndex> made,
      Shelf shelf,
      Map<String, OutputFile> files,
      Problems problems) {
    try (SearchIndex index = made.get()) {
      SearchTests.run(tree, config, index, problems);
      Shards.write(index, file -> files.put(file.name(), shelf.put(file.bytes())));
      return index.passages().size();
    }
  }

  private static SortedMap<String, OutputFile> shown(
      Config config, SitePlan plan, PublishedMedia published) {
    var paths = new Paths(config);
    SortedMap<String, OutputFile> files = new TreeMap<>();
    for (MediaFile file : plan.media()) {
      published
          .of(file)
          .ifPresent(found -> files.put(paths.media(file).path(), new OutputFile.Media(found)));
    }
    return files;
  }

  private static void addStatic(
      PublishedFile file, SortedMap<String, OutputFile> files, Problems problems) {
    String place = file.original().path();
    String path = place.substring(STATIC.length());
    boolean isFolder = !files.subMap(path + "/", path + "0").isEmpty();
    if (isFolder || files.putIfAbsent(path, new OutputFile.Media(file)) != null) {
      problems.error(
          "output-clash", Location.of(place), slot("path", path + (isFolder ? "/" : "")));
    }
  }

  /// A page whose template is wrong is not there, but the links to it are right.
  private static boolean check(
      SitePlan plan,
      List<PageFacts> facts,
      SortedMap<String, OutputFile> files,
      Problems problems) {
    Set<String> paths = new TreeSet<>(files.keySet());
    plan.pages().forEach(page -> paths.add(page.path().path()));
    PageCheck.compare(facts, paths, problems);
    return true;
  }

  private static BuildResult failed(Config config, Problems problems, Stages stages) {
    return new BuildResult(
        new OutputTree(new TreeMap<>()),
        problems.sorted(),
        0,
        0,
        0,
        0,
        List.of(),
        stages.timings(),
        config.site().timeZone(),
        Optional.empty(),
        List::of,
        () -> SearchIndex.of(List.of()));
  }
}
