/// Writes the search index as the static files that a browser downloads.
///
/// Start with [Shards]. The package promises the format of `generator/docs/search-format.md`, the
/// same bytes for the same index, and names that change when the bytes do.
package org.banyan.shard;
