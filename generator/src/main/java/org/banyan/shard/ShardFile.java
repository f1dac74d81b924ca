package org.banyan.shard;

/// A file of the index.
///
/// @param name its path from the site's root: `search/p-1a2b3c4d5e.bin`
public record ShardFile(String name, byte[] bytes) {}
