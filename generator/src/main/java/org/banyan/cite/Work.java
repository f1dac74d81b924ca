package org.banyan.cite;

/// What is cited: a page of a site.
///
/// @param key unique among what is cited together
/// @param site whose page it is; it stands for the author
/// @param issued a year, a month or a day in ISO 8601; empty when nobody says
/// @param accessed the day on which it was read, or a word in its place; empty where none is wanted
/// @param url its address, or a word in its place; empty where none is known
/// @param language BCP 47
public record Work(
    String key,
    String title,
    String site,
    String issued,
    String accessed,
    String url,
    String language) {}
