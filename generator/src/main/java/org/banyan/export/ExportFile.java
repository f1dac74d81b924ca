package org.banyan.export;

/// A file that is not a page.
///
/// @param path under the root of the site
public record ExportFile(String path, byte[] bytes) {}
