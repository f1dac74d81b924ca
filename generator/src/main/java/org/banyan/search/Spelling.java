package org.banyan.search;

/// A word that does not occur, and the one that was asked for instead.
public record Spelling(String typed, String used) {}
