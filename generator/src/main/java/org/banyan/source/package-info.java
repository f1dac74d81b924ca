/// Reads the files of a project and remembers where everything in them stands.
///
/// Start with [SourceTree]. The package promises that a tree never changes after it was read, that
/// every [Location] names a file, a line and a column as an editor counts them, and that no other
/// package touches the file system to read.
package org.banyan.source;
