package org.banyan.markdown;

/// What stands for a citation: a link, its visible text, and a title that may be empty.
public record CitationLabel(String href, String label, String title) {}
