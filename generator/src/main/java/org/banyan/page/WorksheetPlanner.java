package org.banyan.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.banyan.catalog.Catalog;
import org.banyan.catalog.Entry;
import org.banyan.catalog.Value;
import org.banyan.catalog.Words;
import org.banyan.config.Config;
import org.banyan.config.Field;
import org.banyan.config.FieldType;
import org.banyan.config.Kind;
import org.banyan.config.Worksheets;
import org.banyan.page.EntryContent.ViewLink;
import org.banyan.page.EntryView.PlanPhase;
import org.banyan.page.EntryView.PlanStep;
import org.banyan.page.EntryView.Session;
import org.banyan.page.EntryView.SheetPart;
import org.banyan.page.PageView.PathLink;

/// Plans the pages of an entry that somebody works with, in one language: what a trainer needs in
/// the room, a timetable, a plan with dates, a budget to fill in, questions before beginning.
record WorksheetPlanner(
    Frames frames, Cards cards, Config config, Catalog catalog, Paths paths, String language) {

  /// A page of an entry: its link, what is said of it, and what it shows.
  private record Sheet(
      String name,
      String template,
      String label,
      String lead,
      List<String> words,
      Supplier<EntryView> view) {}

  List<PlannedPage> pages(Entry entry) {
    return sheets(entry).stream()
        .map(sheet ->
            new PlannedPage(
                paths.view(language, entry, sheet.name()),
                true,
                Optional.of(
                    new Findable(
                        sheet.name(),
                        language,
                        sheet.label(),
                        title(entry, sheet),
                        sheet.lead(),
                        sheet.words(),
                        Findable.OF_ENTRY)),
                () -> page(entry, sheet)))
        .toList();
  }

  /// The pages that belong to an entry, for its own page.
  List<ViewLink> links(Entry entry) {
    return sheets(entry).stream()
        .map(sheet ->
            new ViewLink(
                sheet.name(),
                sheet.label(),
                sheet.lead(),
                paths.view(language, entry, sheet.name()).path()))
        .toList();
  }

  private List<Sheet> sheets(Entry entry) {
    Worksheets worksheets = entry.kind().views().worksheets();
    boolean hasParts = !catalog.partsOf(entry.id()).isEmpty();
    List<Sheet> sheets = new ArrayList<>();
    for (Worksheets.Sheet each : worksheets.sheets()) {
      boolean says =
          hasParts
              || Stream.concat(each.facts().stream(), each.fields().stream())
                  .anyMatch(name -> !entry.original().get(name).isEmpty());
      if (!says) {
        continue;
      }
      sheets.add(
          new Sheet(
              each.name(),
              "sheet.ftl",
              each.label().in(language),
              each.lead().in(language),
              each.words().getOrDefault(language, List.of()),
              () -> sheet(entry, each)));
    }
    if (hasParts && !worksheets.agenda().isEmpty()) {
      sheets.add(own("agenda", () -> agenda(entry, worksheets.agenda())));
    }
    worksheets
        .matrix()
        .filter(matrix -> hasParts && !entry.original().get(matrix.of()).isEmpty())
        .ifPresent(matrix -> sheets.add(own("matrix", () -> matrices().of(entry, matrix))));
    worksheets
        .plan()
        .filter(plan -> !entry.original().get(plan.field()).isEmpty())
        .ifPresent(plan -> sheets.add(own("plan", () -> plan(entry, plan))));
    worksheets
        .readiness()
        .filter(field -> !entry.original().get(field).isEmpty())
        .ifPresent(field -> sheets.add(own("readiness", () -> readiness(entry, field))));
    worksheets
        .budget()
        .filter(budget -> !entry.original().get(budget.lines()).isEmpty())
        .ifPresent(budget -> sheets.add(own("budget", () -> budget(entry, budget))));
    return sheets;
  }

  private Sheet own(String name, Supplier<EntryView> view) {
    return new Sheet(
        name,
        name + ".ftl",
        frames.word(language, "view." + name),
        frames.word(language, "view." + name + ".lead"),
        Findable.words(frames, language, "view." + name),
        view);
  }

  private PageView page(Entry entry, Sheet sheet) {
    Function<String, SitePath> pathIn = other -> paths.view(other, entry, sheet.name());
    Kind kind = entry.kind();
    Words words = entry.in(language);
    return new PageView(
        pathIn.apply(language),
        sheet.template(),
        language,
        title(entry, sheet),
        sheet.lead(),
        frames.frame(
            language,
            kind.name(),
            List.of(
                new PathLink(
                    kind.plural().in(language), language, paths.listing(language, kind).path()),
                new PathLink(
                    words.text("title"), words.language(), paths.entry(language, entry).path())),
            pathIn,
            true),
        new EntryContent.EntryViewPage(
            cards.card(language, entry), sheet.label(), sheet.lead(), sheet.view().get()));
  }

  private String title(Entry entry, Sheet sheet) {
    return sheet.label() + frames.word(language, "colon") + entry.in(language).text("title");
  }

  private EntryView sheet(Entry entry, Worksheets.Sheet sheet) {
    SitePath here = paths.view(language, entry, sheet.name());
    var texts = new PageTexts(config, catalog, paths, language, here, true);
    String own = here.to(paths.entry(language, entry).path());
    List<FieldView> facts = fields(texts, entry, sheet.facts(), "", own);
    List<FieldView> fields = fields(texts, entry, sheet.fields(), "", own);
    List<SheetPart> parts = new ArrayList<>();
    Worksheets.Parts shown = sheet.parts();
    boolean showsParts = shown.body() || !shown.facts().isEmpty() || !shown.fields().isEmpty();
    for (Entry part : showsParts ? catalog.partsOf(entry.id()) : List.<Entry>of()) {
      String prefix = name(part) + "-";
      Words words = part.in(language);
      String to = here.to(paths.entry(language, part).path());
      parts.add(
          new SheetPart(
              cards.card(language, part),
              fields(texts, part, shown.facts(), prefix, to),
              fields(texts, part, shown.fields(), prefix, to),
              shown.body()
                  ? List.of(texts.body(words.body(), words.path(), words, prefix, to))
                  : List.of()));
    }
    return new EntryView.Sheet(facts, fields, shown.body(), parts, texts.sources(cards));
  }

  /// Those of the named fields that the kind of the entry has and the entry says something in.
  private List<FieldView> fields(
      PageTexts texts, Entry entry, List<String> names, String prefix, String own) {
    List<Field> fields = names.stream().flatMap(name -> entry.kind().field(name).stream()).toList();
    return List.copyOf(texts.fields(entry.in(language), fields, prefix, own).values());
  }

  /// The last part of a part's name.
  private static String name(Entry part) {
    return part.id().name().substring(part.id().name().lastIndexOf('/') + 1);
  }

  private Matrices matrices() {
    return new Matrices(config, catalog, paths, cards, language);
  }

  private EntryView agenda(Entry entry, List<String> fields) {
    List<Session> sessions = new ArrayList<>();
    List<String> columns = new ArrayList<>();
    for (Entry part : catalog.partsOf(entry.id())) {
      List<FieldView> each =
          fields.stream().map(name -> cards.card(language, part).fields().get(name)).toList();
      columns = each.stream().map(FieldView::label).toList();
      int minutes =
          fields.stream().map(name -> number(part.original().get(name))).reduce(0, Integer::sum);
      sessions.add(new Session(cards.card(language, part), name(part), each, minutes));
    }
    int all = sessions.stream().mapToInt(Session::minutes).sum();
    return new EntryView.Agenda(columns, sessions, all, entry.id().toString());
  }

  private static int number(List<Value> values) {
    return values.stream()
        .map(value -> ((Value.Number) value).number())
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .setScale(0, RoundingMode.HALF_UP)
        .intValueExact();
  }

  private EntryView plan(Entry entry, Worksheets.Plan plan) {
    Field field = entry.kind().field(plan.field()).orElseThrow();
    List<String> worked = new ArrayList<>(List.of(plan.by(), plan.start()));
    plan.days().ifPresent(worked::add);
    plan.every().ifPresent(worked::add);
    plan.when().ifPresent(worked::add);
    List<Field> columns =
        ((FieldType.Group) field.type())
            .fields().stream().filter(each -> !worked.contains(each.name())).toList();
    Map<String, FieldView> views =
        new FieldViews(
                config,
                catalog,
                paths,
                language,
                (text, _) -> new ValueView.TextView(text.body().text()))
            .of(entry.in(language), List.of(field));
    List<Value> values = entry.in(language).get(field.name());
    List<PlanPhase> phases = new ArrayList<>();
    for (int at = 0; at < values.size(); at++) {
      var row = (ValueView.GroupView) views.get(field.name()).values().get(at);
      String phase =
          row.fields().get(plan.by()).values().stream().map(ValueView::text).findFirst().orElse("");
      PlanStep step = step((Value.Group) values.get(at), row, plan, columns);
      if (phases.isEmpty() || !phases.getLast().label().equals(phase)) {
        phases.add(new PlanPhase(phase, List.of(step)));
      } else {
        List<PlanStep> steps = new ArrayList<>(phases.removeLast().steps());
        steps.add(step);
        phases.add(new PlanPhase(phase, steps));
      }
    }
    return new EntryView.Plan(
        columns.stream().map(column -> column.label().in(language)).toList(), phases);
  }

  private static PlanStep step(
      Value.Group group, ValueView.GroupView row, Worksheets.Plan plan, List<Field> columns) {
    Map<String, FieldView> shown = new LinkedHashMap<>();
    columns.forEach(column -> shown.put(column.name(), row.fields().get(column.name())));
    String when =
        plan.when().stream()
            .flatMap(name -> row.fields().get(name).values().stream())
            .map(ValueView::text)
            .findFirst()
            .orElse("");
    boolean dated = !group.get(plan.start()).isEmpty();
    if (!dated) {
      return new PlanStep(shown, when, false, 0, 0, 0, 0, 0);
    }
    int start = number(group.get(plan.start()));
    int days = Math.max(1, number(values(group, plan.days())));
    int every = number(values(group, plan.every()));
    return new PlanStep(
        shown, when, true, start, days, every, start / 7 + 1, (start + days - 1) / 7 + 1);
  }

  private static List<Value> values(Value.Group group, Optional<String> field) {
    return field.map(group::get).orElse(List.of());
  }

  private EntryView budget(Entry entry, Worksheets.Budget budget) {
    var budgets = new Budgets(config, catalog, paths, language);
    return new EntryView.Budget(
        budgets.columns(entry, budget).stream().map(column -> column.label().in(language)).toList(),
        budgets.groups(entry, budget),
        paths.budgetTable(language, entry).path());
  }

  private EntryView readiness(Entry entry, String field) {
    return new EntryView.Readiness(
        entry.in(language).get(field).stream().map(value -> ((Value.Text) value).text()).toList(),
        entry.id().toString());
  }
}
