package org.banyan.page;

import java.util.List;
import org.banyan.page.EntryContent.SectionLink;
import org.banyan.page.PageView.PathLink;

/// The pages for those who write entries or use their data.
public sealed interface ManualContent extends Content {

  /// The manual: what may be written, and how.
  ///
  /// @param kinds a chapter for each
  /// @param forms the page on texts, if there is one
  /// @param problems the page on problems, if there is one
  record Manual(List<Chapter> kinds, List<PathLink> forms, List<PathLink> problems)
      implements ManualContent {

    /// How to write a kind.
    public record Chapter(String label, String description, String path) {}

    public Manual {
      kinds = List.copyOf(kinds);
      forms = List.copyOf(forms);
      problems = List.copyOf(problems);
    }
  }

  /// How to write an entry of a kind.
  ///
  /// @param body `text`, `clauses` or `none`
  /// @param listing the path of the kind's entries
  /// @param files where they are written: the main file, its translations, the data list
  /// @param required the fields that must be there, to build or to publish
  /// @param samples a complete example by the file's name
  record ManualKind(
      String kind,
      String label,
      String plural,
      String description,
      String listing,
      String body,
      boolean citable,
      List<String> blocks,
      List<String> files,
      List<ManualField> required,
      List<ManualField> optional,
      List<Sample> samples)
      implements ManualContent {

    public ManualKind {
      blocks = List.copyOf(blocks);
      files = List.copyOf(files);
      required = List.copyOf(required);
      optional = List.copyOf(optional);
      samples = List.copyOf(samples);
    }

    /// A file of an example.
    public record Sample(String file, String language, String text) {}
  }

  /// A page of the manual that is written, not made.
  record ManualText(String title, BodyView body, List<SectionLink> sections)
      implements ManualContent {

    public ManualText {
      sections = List.copyOf(sections);
    }
  }

  /// What each problem means.
  record ManualProblems(List<Problem> problems) implements ManualContent {

    public ManualProblems {
      problems = List.copyOf(problems);
    }

    public record Problem(String code, String means, String cure) {}
  }

  /// The files for other programs.
  ///
  /// @param day the day of the build, which stands in `dayFile` too
  /// @param bibliographies files that hold how to cite every entry
  /// @param repository the OAI-PMH static repository; empty where there is none
  record DataFiles(
      ValueView.DateView day,
      String dayFile,
      List<DataKind> kinds,
      List<Table> bibliographies,
      String repository,
      String checksums)
      implements ManualContent {

    public DataFiles {
      bibliographies = List.copyOf(bibliographies);
      kinds = List.copyOf(kinds);
    }

    /// The files of a kind.
    ///
    /// @param tables the kind's own, then one for each repeated group
    public record DataKind(
        String kind,
        String label,
        int count,
        String manual,
        String json,
        String schema,
        List<Table> tables,
        List<ManualField> fields) {

      public DataKind {
        tables = List.copyOf(tables);
        fields = List.copyOf(fields);
      }
    }

    /// A file and what stands in it.
    public record Table(String label, String path) {}
  }
}
