package org.banyan.search;

/// A word as it is written, in lower case and without accents.
///
/// @param count how often it stands in the index
public record Word(String word, int count) {}
