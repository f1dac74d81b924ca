package org.banyan.markdown;

import org.banyan.source.Location;

/// One id of `[@id]` or `[@id; @other]`.
///
/// @param number its place among the citations of the body, from 0
/// @param location of its `@`
public record Citation(int number, String id, Location location) {}
