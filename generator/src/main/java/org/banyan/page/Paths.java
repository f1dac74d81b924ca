package org.banyan.page;

import org.banyan.catalog.Entry;
import org.banyan.cite.CitationStyle;
import org.banyan.config.Config;
import org.banyan.config.Field;
import org.banyan.config.Kind;
import org.banyan.media.PictureSize;
import org.banyan.media.PublishedFile;
import org.banyan.media.PublishedMedia;
import org.banyan.source.MediaFile;

/// Where everything stands on the site, and how large the pictures are that stand there. The only
/// code that knows it.
public record Paths(Config config, PublishedMedia media) {

  public static final SitePath CHOOSER = new SitePath("index.html");
  public static final SitePath NOT_FOUND = new SitePath("404.html");

  private static final String USES = "uses";
  private static final PictureSize NO_SIZE = new PictureSize(0, 0);

  /// For those who show no pictures.
  public Paths(Config config) {
    this(config, PublishedMedia.NONE);
  }

  public SitePath home(String language) {
    return new SitePath(language + "/index.html");
  }

  public SitePath search(String language) {
    return new SitePath(language + "/search.html");
  }

  public SitePath all(String language) {
    return new SitePath(language + "/all.html");
  }

  /// The page of all that readers can work with.
  public SitePath toolbox(String language) {
    return new SitePath(language + "/toolbox.html");
  }

  /// The page on the state of the base.
  SitePath state(String language) {
    return new SitePath(language + "/state.html");
  }

  public SitePath listing(String language, Kind kind) {
    return new SitePath(language + "/" + kind.folder() + "/index.html");
  }

  /// The entries of a kind that carry a term.
  public SitePath listing(String language, Kind kind, String vocabulary, String term) {
    return new SitePath(
        language + "/" + kind.folder() + "/by/" + vocabulary + "/" + term + ".html");
  }

  /// A page of a list that stands at `first`: `zh/cases/index_2.html`. No id of an entry, a term or
  /// a clause has a `_`, so that nothing else is called so.
  static SitePath page(SitePath first, int number) {
    return number == 1 ? first : beside(first, String.valueOf(number));
  }

  /// What refers to an entry, when that is too much for its page: `zh/sources/yz-128_uses.html`.
  SitePath uses(String language, Entry entry) {
    return beside(entry(language, entry), USES);
  }

  /// What refers to a section of an entry.
  SitePath uses(String language, Entry entry, String section) {
    return beside(clause(language, entry, section), USES);
  }

  private static SitePath beside(SitePath path, String name) {
    return new SitePath(path.path().replaceFirst("\\.html$", "_" + name + ".html"));
  }

  /// The page of an entry. A part stands in the folder of its entry, under the entry's kind.
  public SitePath entry(String language, Entry entry) {
    String folder =
        entry
            .parent()
            .flatMap(parent -> config.kind(parent.kind()))
            .map(Kind::folder)
            .orElse(entry.kind().folder());
    return new SitePath(language + "/" + folder + "/" + entry.id().name() + ".html");
  }

  /// A page that belongs to an entry: `zh/standards/model/coverage.html`.
  public SitePath view(String language, Entry entry, String name) {
    return new SitePath(
        entry(language, entry).path().replaceFirst("\\.html$", "/") + name + ".html");
  }

  /// A page that belongs to a kind: `zh/cases/views/lineage.html`.
  public SitePath view(String language, Kind kind, String name) {
    return new SitePath(language + "/" + kind.folder() + "/views/" + name + ".html");
  }

  /// The page of a clause.
  public SitePath clause(String language, Entry entry, String section) {
    return view(language, entry, "clauses/" + section);
  }

  /// The coverage of an entry as a table.
  public SitePath coverageTable(Entry entry) {
    return new SitePath("data/coverage/" + entry.id() + ".csv");
  }

  /// What the results of a kind's entries say, as a table.
  public SitePath evidenceTable(Kind kind) {
    return new SitePath("data/evidence/" + kind.name() + ".csv");
  }

  /// The same as a drawing.
  public SitePath evidencePicture(String language, Kind kind) {
    return new SitePath("data/evidence/" + kind.name() + "." + language + ".svg");
  }

  /// The budget of an entry as a table, in one language.
  public SitePath budgetTable(String language, Entry entry) {
    return new SitePath("data/budgets/" + entry.id() + "." + language + ".csv");
  }

  public SitePath vocabulary(String language, String vocabulary) {
    return new SitePath(language + "/by/" + vocabulary + "/index.html");
  }

  public SitePath term(String language, String vocabulary, String term) {
    return new SitePath(language + "/by/" + vocabulary + "/" + term + ".html");
  }

  /// How to write an entry of a kind.
  public SitePath manual(String language, Kind kind) {
    return manual(language, kind.name());
  }

  /// Another page of the manual: `index`, `markdown`, `problems`.
  SitePath manual(String language, String page) {
    return new SitePath(language + "/contribute/" + page + ".html");
  }

  /// The page about the files for other programs.
  SitePath data(String language) {
    return new SitePath(language + "/data/index.html");
  }

  /// What is new in a kind, or in the whole site.
  public SitePath feed(String language, Kind kind) {
    return new SitePath(language + "/" + kind.folder() + "/feed.xml");
  }

  public SitePath feed(String language) {
    return new SitePath(language + "/feed.xml");
  }

  /// The data of a kind, for other programs: `json`, `csv` or `schema.json`.
  public SitePath data(Kind kind, String ending) {
    return new SitePath("data/" + kind.name() + "." + ending);
  }

  /// The data of a repeated group of a kind.
  public SitePath data(Kind kind, Field group) {
    return new SitePath("data/" + kind.name() + "." + group.name() + ".csv");
  }

  /// How to cite the entries in a language.
  public SitePath citations(String language, CitationStyle style) {
    return new SitePath("data/citations." + language + "." + style.ending());
  }

  /// All entries for libraries, as an OAI-PMH static repository.
  public SitePath repository() {
    return new SitePath("data/oai-pmh.xml");
  }

  /// The SHA-256 of every file of data.
  public SitePath day() {
    return new SitePath("data/day.txt");
  }

  public SitePath checksums() {
    return new SitePath("data/sha256.txt");
  }

  /// A picture or download: `content/cases/oslo/map.png` stands at `media/cases/oslo/map.png`.
  public SitePath media(MediaFile file) {
    return new SitePath("media/" + file.path().substring("content/".length()));
  }

  /// How large a picture is shown; nothing by nothing for what is none.
  PictureSize picture(MediaFile file) {
    return media.picture(file).orElse(NO_SIZE);
  }

  /// How much a reader downloads.
  long size(MediaFile file) {
    return media.of(file).map(PublishedFile::size).orElse(file.size());
  }
}
