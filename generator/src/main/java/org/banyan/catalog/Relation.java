package org.banyan.catalog;

import java.util.Optional;

/// A reference from an entry to another, readable from both ends.
///
/// @param field the field of `from` that holds it, or the group that does
/// @param index which value of that field, from 0
/// @param inner the field inside the group, if it stands in one
/// @param section the section of `to` that is meant
public record Relation(
    EntryId from,
    String field,
    int index,
    Optional<String> inner,
    EntryId to,
    Optional<String> section) {}
