package org.banyan.markdown;

import org.banyan.source.Location;

/// A picture: `![alt](target "title")`.
///
/// @param number its place among the pictures of the body, from 0
/// @param target written as that of a [Link]
/// @param alt what stands in for the picture; may be empty
/// @param title may be empty
public record Picture(int number, String target, String alt, String title, Location location) {}
