package org.banyan.page;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Everything the template of one page may read. Two equal views make the same page.
///
/// @param template the template under `templates/`: `listing.ftl`, `kinds/case/page.ftl`
/// @param language of the interface; the content may be in another, which its view says
/// @param title of the page, without the site's name
/// @param description one sentence for link previews; may be empty
public record PageView(
    SitePath path,
    String template,
    String language,
    String title,
    String description,
    Frame frame,
    Content content) {

  /// The link from this page to a path of the site.
  public String href(String path) {
    return this.path.to(path);
  }

  /// The link from this page to the root of the site.
  public String root() {
    return path.toRoot();
  }

  /// The texts in Markdown whose HTML the page may show, by what their ids begin with.
  public Map<String, BodyView> bodies() {
    Map<String, BodyView> bodies = new HashMap<>();
    if (content instanceof EntryContent.EntryPage entry) {
      bodies.put(entry.body().idPrefix(), entry.body());
      collectBodies(entry.fields().values(), bodies);
    }
    if (content instanceof ManualContent.ManualText text) {
      bodies.put(text.body().idPrefix(), text.body());
    }
    if (content instanceof EntryContent.EntryViewPage page
        && page.view() instanceof EntryView.Sheet sheet) {
      collectBodies(sheet.facts(), bodies);
      collectBodies(sheet.fields(), bodies);
      for (EntryView.SheetPart part : sheet.parts()) {
        part.body().forEach(body -> bodies.put(body.idPrefix(), body));
        collectBodies(part.facts(), bodies);
        collectBodies(part.fields(), bodies);
      }
    }
    return bodies;
  }

  private static void collectBodies(Collection<FieldView> fields, Map<String, BodyView> bodies) {
    for (FieldView field : fields) {
      for (ValueView value : field.values()) {
        switch (value) {
          case ValueView.MarkdownView(BodyView body) -> bodies.put(body.idPrefix(), body);
          case ValueView.GroupView(var inner) -> collectBodies(inner.values(), bodies);
          default -> {}
        }
      }
    }
  }

  /// What surrounds the content on every page.
  ///
  /// @param siteTitle the site's name
  /// @param licence what readers may do with the content; may be empty
  /// @param menu the main menu
  /// @param trail the way from the home page to this one, this one left out
  /// @param alternates the same page in every language of the site, this one included
  /// @param canonical its full address, or that of the language it was written in when it is shown
  ///   untranslated; empty when the site does not say where it stands
  /// @param anyLanguage the full address for readers of other languages; empty like that
  /// @param about pages about the base itself that the site asks for
  /// @param contact where readers report an error
  /// @param edit the full address at which the file of the page can be edited; may be empty
  /// @param indexed whether search engines should list it
  /// @param machines what only programs read
  public record Frame(
      String siteTitle,
      String licence,
      List<MenuItem> menu,
      List<PathLink> trail,
      List<Alternate> alternates,
      String canonical,
      String anyLanguage,
      List<PathLink> about,
      Contact contact,
      String edit,
      boolean indexed,
      Machines machines) {

    public Frame {
      menu = List.copyOf(menu);
      trail = List.copyOf(trail);
      alternates = List.copyOf(alternates);
      about = List.copyOf(about);
    }

    Frame withEdit(String address) {
      return new Frame(
          siteTitle,
          licence,
          menu,
          trail,
          alternates,
          canonical,
          anyLanguage,
          about,
          contact,
          address,
          indexed,
          machines);
    }
  }

  /// Where readers report an error or ask for removal.
  ///
  /// @param text the address as it is read; empty when it is a page of the site
  /// @param url the full address; empty when it is a page of the site
  /// @param path of that page; empty when it is an address
  public record Contact(String text, String url, String path) {

    public static final Contact NONE = new Contact("", "", "");
  }

  /// What only programs read of a page.
  ///
  /// @param feeds that tell what is new in what the page shows
  /// @param image the full address of a picture of what the page is about; may be empty
  /// @param data the page and what it is about in the words of schema.org, as an object of JSON;
  ///   may be empty
  public record Machines(List<PathLink> feeds, String image, Map<String, Object> data) {

    public Machines {
      feeds = List.copyOf(feeds);
      data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
    }
  }

  /// A link to a path of the site.
  ///
  /// @param language of the label
  public record PathLink(String label, String language, String path) {}

  /// An item of the main menu.
  ///
  /// @param language of the label
  /// @param current whether the page belongs to it
  /// @param here whether it leads to the page itself
  public record MenuItem(
      String label, String language, String path, boolean current, boolean here) {}

  /// The page in a language of the site.
  ///
  /// @param locale the language and the region of its words, as previews of links know them:
  ///   `en_GB`
  /// @param translated whether its words are in that language
  /// @param shown whether the page that refers to it shows its words in that language
  /// @param address its full address; empty when the site does not say where it stands
  public record Alternate(
      String language,
      String languageName,
      String locale,
      String path,
      String address,
      boolean translated,
      boolean shown,
      boolean current) {}
}
