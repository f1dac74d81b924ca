package org.banyan.cite;

import java.util.List;
import java.util.Locale;

/// A form of citation.
public enum CitationStyle {
  /// GB/T 7714—2015, numeric system, an online document.
  GB_T_7714("gb-t-7714", "") {
    @Override
    public String of(Work work) {
      return sentence(work.site())
          + " "
          + work.title()
          + "[EB/OL]."
          + (work.issued().isEmpty() ? "" : " (" + work.issued() + ")")
          + (work.accessed().isEmpty() ? "" : bracketed(work))
          + (work.issued().isEmpty() && work.accessed().isEmpty() ? "" : ".")
          + (work.url().isEmpty() ? "" : " " + work.url() + ".");
    }

    private static String bracketed(Work work) {
      return (work.issued().isEmpty() ? " " : "") + "[" + work.accessed() + "]";
    }
  },

  /// The manual of the American Psychological Association, seventh edition, a page of a site whose
  /// author is the site.
  APA("apa", "") {
    @Override
    public String of(Work work) {
      return sentence(work.site())
          + " ("
          + date(work.issued())
          + "). "
          + sentence(work.title())
          + (work.url().isEmpty() ? "" : " " + work.url());
    }

    private static String date(String iso) {
      List<String> parts = partsOf(iso);
      return switch (parts.size()) {
        case 0 -> "n.d.";
        case 1 -> parts.get(0);
        case 2 -> parts.get(0) + ", " + month(parts.get(1));
        default -> parts.get(0) + ", " + month(parts.get(1)) + " " + Integer.parseInt(parts.get(2));
      };
    }

    private static String month(String digits) {
      return MONTHS.get(Integer.parseInt(digits) - 1);
    }
  },

  /// BibTeX. Titles and names are in double braces, so that no style changes their letters.
  BIBTEX("bibtex", "bib") {
    @Override
    public String of(Work work) {
      List<String> parts = partsOf(work.issued());
      var out = new StringBuilder("@misc{" + work.key());
      field(out, "author", "{" + tex(work.site()) + "}");
      field(out, "title", "{" + tex(work.title()) + "}");
      if (!parts.isEmpty()) {
        field(out, "year", parts.getFirst());
      }
      if (parts.size() > 1) {
        String month = MONTHS.get(Integer.parseInt(parts.get(1)) - 1);
        out.append(",\n  month = ").append(month.substring(0, 3).toLowerCase(Locale.ROOT));
      }
      if (parts.size() > 2) {
        field(out, "date", work.issued());
      }
      if (!work.url().isEmpty()) {
        field(out, "url", work.url());
      }
      if (!work.accessed().isEmpty()) {
        field(out, "urldate", work.accessed());
      }
      field(out, "language", work.language());
      return out.append("\n}\n").toString();
    }

    private static void field(StringBuilder out, String name, String value) {
      out.append(",\n  ").append(name).append(" = {").append(value).append('}');
    }

    /// What TeX would take for a command.
    private static String tex(String text) {
      var out = new StringBuilder();
      text.codePoints()
          .forEach(c -> {
            switch (c) {
              case '\\' -> out.append("\\textbackslash{}");
              case '~' -> out.append("\\textasciitilde{}");
              case '^' -> out.append("\\textasciicircum{}");
              case '{' -> out.append("\\textbraceleft{}");
              case '}' -> out.append("\\textbraceright{}");
              case '$', '&', '#', '_', '%' -> out.append('\\').appendCodePoint(c);
              default -> out.appendCodePoint(c);
            }
          });
      return out.toString();
    }
  },

  /// RIS, which every reference manager reads.
  RIS("ris", "ris") {
    @Override
    public String of(Work work) {
      List<String> parts = partsOf(work.issued());
      var out = new StringBuilder();
      line(out, "TY", "ELEC");
      line(out, "ID", work.key());
      line(out, "AU", work.site());
      line(out, "TI", work.title());
      if (!parts.isEmpty()) {
        line(out, "PY", parts.getFirst());
        line(out, "DA", slashed(parts));
      }
      if (!work.accessed().isEmpty()) {
        List<String> read = partsOf(work.accessed());
        line(out, "Y2", read.size() == 3 ? slashed(read) : work.accessed());
      }
      if (!work.url().isEmpty()) {
        line(out, "UR", work.url());
      }
      line(out, "LA", work.language());
      line(out, "ER", "");
      return out.toString();
    }

    private static void line(StringBuilder out, String tag, String value) {
      out.append(tag).append("  - ").append(value.replaceAll("\\R", " ")).append("\n");
    }

    /// Year, month, day and what else there is: `2026/11/25/`, with what is not known left out.
    private static String slashed(List<String> parts) {
      return parts.get(0)
          + "/"
          + (parts.size() > 1 ? parts.get(1) : "")
          + "/"
          + (parts.size() > 2 ? parts.get(2) : "")
          + "/";
    }
  },

  /// CSL-JSON, the data of the Citation Style Language.
  CSL_JSON("csl-json", "csl.json") {
    @Override
    public String of(Work work) {
      var out = new StringBuilder("{\n");
      out.append("  \"id\": ").append(json(work.key())).append(",\n");
      out.append("  \"type\": \"webpage\",\n");
      out.append("  \"title\": ").append(json(work.title())).append(",\n");
      out.append("  \"author\": [{\"literal\": ").append(json(work.site())).append("}],\n");
      out.append("  \"container-title\": ").append(json(work.site())).append(",\n");
      if (!work.issued().isEmpty()) {
        out.append("  \"issued\": ").append(dateParts(work.issued())).append(",\n");
      }
      if (!work.accessed().isEmpty()) {
        out.append("  \"accessed\": ").append(dateParts(work.accessed())).append(",\n");
      }
      if (!work.url().isEmpty()) {
        out.append("  \"URL\": ").append(json(work.url())).append(",\n");
      }
      return out.append("  \"language\": ").append(json(work.language())).append("\n}").toString();
    }

    private static String dateParts(String date) {
      List<String> parts = partsOf(date);
      return parts.isEmpty()
          ? "{\"literal\": " + json(date) + "}"
          : "{\"date-parts\": [["
              + String.join(", ", parts.stream().map(each -> each.replaceFirst("^0", "")).toList())
              + "]]}";
    }

    private static String json(String text) {
      var out = new StringBuilder("\"");
      text.codePoints()
          .forEach(c -> {
            if (c == '"' || c == '\\') {
              out.append('\\').appendCodePoint(c);
            } else if (c < 0x20) {
              out.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
              out.appendCodePoint(c);
            }
          });
      return out.append('"').toString();
    }
  };

  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  private final String id;
  private final String ending;

  CitationStyle(String id, String ending) {
    this.id = id;
    this.ending = ending;
  }

  /// The name in addresses and interface words.
  public String id() {
    return id;
  }

  /// How the name of a file ends that holds many citations; empty for those that are only printed.
  public String ending() {
    return ending;
  }

  public abstract String of(Work work);

  /// Many citations in one file.
  public String of(List<Work> works) {
    List<String> each = works.stream().map(this::of).toList();
    return this == CSL_JSON
        ? each.isEmpty() ? "[]\n" : "[" + String.join(",\n", each) + "]\n"
        : String.join("\n", each);
  }

  /// Year, month and day, as far as they are known; none when it is no date.
  private static List<String> partsOf(String iso) {
    return iso.matches("\\d{4}(-\\d{2}){0,2}") ? List.of(iso.split("-")) : List.of();
  }

  /// With the mark that ends it.
  private static String sentence(String text) {
    return text.isEmpty() || ".?!。？！".indexOf(text.charAt(text.length() - 1)) < 0
        ? text + "."
        : text;
  }
}
