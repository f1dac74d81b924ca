package org.banyan.markdown;

import org.banyan.source.Location;

/// A link that is safe to follow: an `http`, `https`, `mailto` or `tel` address, or a path.
///
/// @param number its place among the links of the body, from 0
/// @param target without Markdown's escapes and entities; in a path `%20` and the like are decoded
public record Link(int number, String target, Location location) {}
