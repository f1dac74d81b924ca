package org.banyan.markdown;

import org.banyan.source.Location;

/// A fenced block: `::: name Title {#id}`, its content, `:::`.
///
/// @param title as written; may be empty
/// @param id may be empty
public record Block(String name, String title, String id, Location location) {}
