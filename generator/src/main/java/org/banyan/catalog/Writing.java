package org.banyan.catalog;

/// Which words a piece of YAML holds, and how.
///
/// @param path the file it stands in
/// @param language the language that is read
/// @param form main file, translation, or an item of a data list, where words are maps of languages
/// @param mainPath the file with the facts
/// @param owner the entry that is read
record Writing(String path, String language, Form form, String mainPath, EntryId owner) {

  enum Form {
    MAIN,
    TRANSLATION,
    ITEM
  }

  boolean isTranslation() {
    return form == Form.TRANSLATION;
  }
}
