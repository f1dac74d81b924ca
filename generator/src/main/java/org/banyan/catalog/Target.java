package org.banyan.catalog;

import org.banyan.config.Kind;
import org.banyan.source.MediaFile;

/// Where a link of a body leads.
public sealed interface Target {

  /// An entry, or a section of it when `section` is not empty.
  record ToEntry(EntryId entry, String section) implements Target {}

  /// A section of the page the link stands on.
  record ToSection(String section) implements Target {}

  /// A file to download or show.
  record ToMedia(MediaFile media) implements Target {}

  /// The page of the manual on how to write a kind: a link to its `kind.yaml`.
  record ToManual(Kind kind) implements Target {}

  /// Another site, or a mail address.
  record Outside(String url) implements Target {}
}
