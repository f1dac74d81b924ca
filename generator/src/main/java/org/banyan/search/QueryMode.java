package org.banyan.search;

/// How a query is meant.
///
/// @param prefix whether its last word may still be typed
/// @param exact whether words are taken as typed: no correction, no other names
public record QueryMode(boolean prefix, boolean exact) {

  public static final QueryMode PLAIN = new QueryMode(false, false);
}
