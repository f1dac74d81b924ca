package org.banyan.search;

/// A passage that answers a query.
///
/// @param number the passage's place in the index
public record Hit(Passage passage, int number, float score) {}
