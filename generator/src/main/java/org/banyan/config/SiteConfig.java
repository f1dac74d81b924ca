package org.banyan.config;

import java.util.List;
import java.util.Optional;

/// The settings of a site, from `site/site.yaml`.
///
/// @param title the site's name
/// @param description one or two sentences about it
/// @param languages BCP 47 codes; the first is the default
/// @param menu what the main menu shows, in order: names of kinds, or entries as `kind/id`
/// @param licence what readers may do with the content
/// @param siteUrl where the site will stand, with a closing `/`; feeds, the sitemap and canonical
///   addresses need it, pages do not
public record SiteConfig(
    LocalText title,
    LocalText description,
    List<String> languages,
    List<String> menu,
    Optional<LocalText> licence,
    Optional<String> siteUrl) {

  public SiteConfig {
    languages = List.copyOf(languages);
    menu = List.copyOf(menu);
  }

  /// @throws java.util.NoSuchElementException if the site has no language, which was reported
  public String defaultLanguage() {
    return languages.getFirst();
  }
}
