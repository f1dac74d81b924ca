package org.banyan.config;

import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.banyan.source.Location;

/// The settings of a site, from `site/site.yaml`.
///
/// @param title the site's name
/// @param description one or two sentences about it
/// @param languages BCP 47 codes; the first is the default
/// @param menuItems what the main menu shows, in order: names of kinds, entries as `kind/id`, or
///   [#TOOLBOX]
/// @param home what the home page shows
/// @param state the vocabularies by which the page on the state of the base counts entries; no such
///   page when it is empty
/// @param searchLast entries that the search puts behind all others, as `kind/id`
/// @param kinds the names of the kinds that the site uses; all that there are, unless it names some
/// @param licence what readers may do with the content
/// @param siteUrl where the site will stand, with a closing `/`; feeds, the sitemap and canonical
///   addresses need it, pages do not
/// @param oai how libraries harvest the site; only with an address
/// @param contact where readers report an error or ask for removal: a mail address, an address on
///   the web, or an entry as `kind/id` or `kind/id#section`
/// @param consent whether pictures need records
/// @param timeZone where it is today; UTC unless the site says so
/// @param repository where the project's files can be edited, with a closing `/`; the path of a
///   file follows it
public record SiteConfig(
    LocalText title,
    LocalText description,
    List<String> languages,
    List<Name> menuItems,
    Home home,
    List<Name> state,
    List<Name> searchLast,
    List<String> kinds,
    Optional<LocalText> licence,
    Optional<String> siteUrl,
    Optional<Oai> oai,
    Optional<Name> contact,
    Consent consent,
    ZoneId timeZone,
    Optional<String> repository) {

  /// The page of all that readers can work with, in the menu.
  public static final String TOOLBOX = "toolbox";

  public SiteConfig {
    languages = List.copyOf(languages);
    menuItems = List.copyOf(menuItems);
    state = List.copyOf(state);
    searchLast = List.copyOf(searchLast);
    kinds = List.copyOf(kinds);
  }

  /// What the main menu shows, in order.
  public List<String> menu() {
    return menuItems.stream().map(Name::text).toList();
  }

  /// @throws java.util.NoSuchElementException if the site has no language, which was reported
  public String defaultLanguage() {
    return languages.getFirst();
  }

  private static final Pattern MAIL =
      Pattern.compile("[\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~-]+@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+");

  /// Whether a text is a mail address. What stands in one may stand in `mailto:` once it is
  /// escaped.
  public static boolean isMail(String text) {
    return MAIL.matcher(text).matches();
  }

  /// Whether a picture is published only with a record of who is shown.
  ///
  /// @param required unless the site says `consent: none`
  /// @param vocabulary of the forms in which people agreed to be shown, when the site names one;
  ///   else it is [#DEFAULT]
  public record Consent(boolean required, Optional<Name> vocabulary) {

    public static final String DEFAULT = "consent-types";

    static final String NONE = "none";

    public String vocabularyName() {
      return vocabulary.map(Name::text).orElse(DEFAULT);
    }
  }

  /// An OAI-PMH static repository.
  ///
  /// @param gateway the address of the gateway that offers it, with a closing `/`
  /// @param email of who answers for it
  public record Oai(String gateway, String email) {}

  /// What the home page shows besides the search field.
  ///
  /// @param kinds what is here, in order; every kind when empty
  /// @param tree a vocabulary whose terms are the branches of a tree
  /// @param vocabularies ways in by subject, in order; when empty, those that sort the most kinds
  /// @param featured entries worth reading first, as `kind/id`
  /// @param newest how many of the entries checked last are listed
  /// @param readers what each sort of reader can do here
  public record Home(
      List<Name> kinds,
      Optional<Tree> tree,
      List<Name> vocabularies,
      List<Name> featured,
      int newest,
      List<Reader> readers) {

    /// A home page that nobody arranged.
    public static final Home PLAIN =
        new Home(List.of(), Optional.empty(), List.of(), List.of(), 0, List.of());

    public Home {
      kinds = List.copyOf(kinds);
      vocabularies = List.copyOf(vocabularies);
      featured = List.copyOf(featured);
      readers = List.copyOf(readers);
    }
  }

  /// @param vocabulary the branches
  /// @param produces the kinds that a branch brings forth, by its term
  public record Tree(Name vocabulary, Map<Name, List<Name>> produces) {

    public Tree {
      produces = Collections.unmodifiableMap(new LinkedHashMap<>(produces));
    }
  }

  /// The name of something of the site, and where it was written.
  public record Name(String text, Location location) {}

  /// A sort of reader.
  ///
  /// @param ways what they come for most, for the home page
  /// @param tools all that they can work with, for the page of tools
  public record Reader(LocalText title, LocalText text, List<Way> ways, List<Name> tools) {

    public Reader {
      ways = List.copyOf(ways);
      tools = List.copyOf(tools);
    }
  }

  /// A task on the home page.
  ///
  /// @param hint what one finds there, in a few words
  /// @param to a kind, `kind/id`, `kind/id#section`, `by/vocabulary`, `by/vocabulary/term`,
  ///   `kind/by/vocabulary/term`, a page of the site such as `state`, or a tool: `kind/views/name`,
  ///   `kind/*/name`, `kind/id/name`
  public record Way(LocalText label, Optional<LocalText> hint, Name to) {}
}
