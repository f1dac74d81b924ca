package org.banyan.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.banyan.config.Config;
import org.banyan.config.Kind;
import org.banyan.config.Manual;
import org.banyan.markdown.Body;
import org.banyan.markdown.CitationLabel;
import org.banyan.page.EntryContent.SectionLink;
import org.banyan.page.PageView.PathLink;
import org.banyan.source.Problems;
import org.banyan.source.SourceFile;

/// Plans the manual for authors in one language: a page for each kind, made from what the kind
/// declares, one on the forms of texts, and one on problems.
record ManualPlanner(Frames frames, Config config, Paths paths, String language) {

  private static final String INDEX = "index";
  private static final String FORMS = "markdown";
  private static final String PROBLEMS = "problems";

  List<PlannedPage> pages() {
    List<PlannedPage> pages = new ArrayList<>();
    pages.add(new PlannedPage(paths.manual(language, INDEX), true, this::index));
    for (Kind kind : config.kinds().values()) {
      pages.add(new PlannedPage(paths.manual(language, kind), true, () -> kind(kind)));
    }
    forms()
        .ifPresent(file ->
            pages.add(new PlannedPage(paths.manual(language, FORMS), true, () -> forms(file))));
    if (!config.manual().problems().isEmpty()) {
      pages.add(new PlannedPage(paths.manual(language, PROBLEMS), true, this::problems));
    }
    return pages;
  }

  private Optional<SourceFile> forms() {
    Map<String, SourceFile> forms = config.manual().forms();
    return forms.keySet().containsAll(config.site().languages())
        ? Optional.of(forms.get(language))
        : Optional.empty();
  }

  private PageView index() {
    List<ManualContent.Manual.Chapter> kinds =
        config.kinds().values().stream()
            .map(kind ->
                new ManualContent.Manual.Chapter(
                    kind.label().in(language),
                    kind.description().in(language),
                    paths.manual(language, kind).path()))
            .toList();
    return view(
        INDEX,
        "manual/index.ftl",
        frames.word(language, "manual.title"),
        frames.word(language, "manual.description"),
        new ManualContent.Manual(
            kinds,
            forms().isEmpty() ? List.of() : List.of(link(FORMS, "manual.forms")),
            config.manual().problems().isEmpty()
                ? List.of()
                : List.of(link(PROBLEMS, "manual.problems"))),
        List.of());
  }

  private PageView kind(Kind kind) {
    List<ManualField> fields = new ManualFields(config, paths, language).of(kind.fields());
    String label = kind.label().in(language);
    return view(
        kind.name(),
        "manual/kind.ftl",
        frames.word(language, "manual.kind").replace("{0}", label),
        kind.description().in(language),
        new ManualContent.ManualKind(
            kind.name(),
            label,
            kind.plural().in(language),
            kind.description().in(language),
            paths.listing(language, kind).path(),
            switch (kind.body()) {
              case TEXT -> "text";
              case CLAUSES -> "clauses";
              case NONE -> "none";
            },
            kind.citable(),
            List.copyOf(kind.blocks()),
            files(kind),
            fields.stream().filter(ManualPlanner::isRequired).toList(),
            fields.stream().filter(field -> !isRequired(field)).toList(),
            samples(kind)),
        List.of(link(INDEX, "manual.title")));
  }

  private static boolean isRequired(ManualField field) {
    return !field.need().equals("never") && !field.derived();
  }

  /// The main file and its translations; the data list of a kind without bodies.
  private List<String> files(Kind kind) {
    Optional<String> parent = kind.parent().flatMap(config::kind).map(Kind::folder);
    String folder = "content/" + parent.map(name -> name + "/…").orElse(kind.folder()) + "/";
    String stem = folder + (config.partsOf(kind).isEmpty() ? "id" : "id/index");
    List<String> files = new ArrayList<>();
    files.add(stem + ".md");
    config.site().languages().stream()
        .skip(1)
        .forEach(other -> files.add(stem + "." + other + ".md"));
    if (kind.body() == Kind.BodyRule.NONE && parent.isEmpty()) {
      for (String ending : List.of(".yaml", ".json", ".csv")) {
        files.add("content/" + kind.folder() + ending);
      }
    }
    return files;
  }

  private List<ManualContent.ManualKind.Sample> samples(Kind kind) {
    return kind.samples().entrySet().stream()
        .sorted(Map.Entry.comparingByKey((a, b) -> Integer.compare(a.length(), b.length())))
        .map(sample ->
            new ManualContent.ManualKind.Sample(
                sample.getKey(), languageOf(sample.getKey()), sample.getValue().strip()))
        .toList();
  }

  /// `sample.en.md` is in English; `sample.md` in the site's first language.
  private String languageOf(String file) {
    return config.site().languages().stream()
        .filter(other -> file.equals("sample." + other + ".md"))
        .findFirst()
        .orElse(config.site().defaultLanguage());
  }

  private PageView forms(SourceFile file) {
    Body body = Body.parse(file.path(), file.text(), 1, new Problems());
    String title = frames.word(language, "manual.forms");
    return view(
        FORMS,
        "manual/text.ftl",
        title,
        frames.word(language, "manual.forms.description"),
        new ManualContent.ManualText(
            title,
            new BodyView(
                body,
                Collections.nCopies(body.links().size(), ""),
                Collections.nCopies(body.pictures().size(), BodyView.NO_PICTURE),
                Collections.nCopies(body.citations().size(), new CitationLabel("", "", "")),
                Map.of(),
                Map.of(),
                config.messages().in(language),
                "",
                false),
            body.sections().stream()
                .filter(section -> section.level() > 1)
                .map(section -> new SectionLink(section.id(), "", section.title(), section.level()))
                .toList()),
        List.of(link(INDEX, "manual.title")));
  }

  private PageView problems() {
    return view(
        PROBLEMS,
        "manual/problems.ftl",
        frames.word(language, "manual.problems"),
        frames.word(language, "manual.problems.description"),
        new ManualContent.ManualProblems(
            config.manual().problems().stream()
                .map((Manual.ProblemHelp help) ->
                    new ManualContent.ManualProblems.Problem(
                        help.code(), help.means().in(language), help.cure().in(language)))
                .toList()),
        List.of(link(INDEX, "manual.title")));
  }

  private PathLink link(String page, String word) {
    return new PathLink(frames.word(language, word), language, paths.manual(language, page).path());
  }

  private PageView view(
      String page,
      String template,
      String title,
      String description,
      Content content,
      List<PathLink> trail) {
    Function<String, SitePath> pathIn = other -> paths.manual(other, page);
    return new PageView(
        pathIn.apply(language),
        template,
        language,
        title,
        description,
        frames.frame(language, "", trail, pathIn, true),
        content);
  }
}
