package org.banyan.page;

import java.util.List;
import org.banyan.page.BrowseContent.KindTile;
import org.banyan.page.BrowseContent.VocabularyTile;

/// The pages of the search.
public sealed interface SearchContent extends Content {

  /// The search page.
  ///
  /// @param facets what results can be filtered by besides kind and language
  record Search(List<KindTile> kinds, List<VocabularyTile> vocabularies, List<SearchFacet> facets)
      implements SearchContent {

    public Search {
      kinds = List.copyOf(kinds);
      vocabularies = List.copyOf(vocabularies);
      facets = List.copyOf(facets);
    }
  }

  /// The search page of a site that another tool made.
  ///
  /// @param language of the pages it searches first
  /// @param languages of all pages
  /// @param root the way from it to the pages: `../`
  record FolderSearch(
      String language, List<String> languages, String root, List<SearchFacet> facets)
      implements SearchContent {

    public FolderSearch {
      languages = List.copyOf(languages);
      facets = List.copyOf(facets);
    }
  }

  /// A field that results can be filtered by.
  ///
  /// @param kinds what the kinds that have the field are called
  /// @param closed whether all values are listed even if nothing has them, so that one without
  ///   entries is a gap in what is known
  public record SearchFacet(
      String field, String label, List<String> kinds, boolean closed, List<FacetValue> values) {

    public SearchFacet {
      kinds = List.copyOf(kinds);
      values = List.copyOf(values);
    }
  }

  /// A value as the search index has it, and what it is called.
  ///
  /// @param language of the label; empty when nobody says
  public record FacetValue(String value, String label, String language) {}
}
