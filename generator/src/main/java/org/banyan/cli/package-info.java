/// The commands: what a person types and reads.
///
/// Start with [Cli]. The package promises that nothing else prints, that every command explains
/// itself with `--help`, and that exit codes mean what the manual says: 0 fine, 1 problems in the
/// site, 2 wrong use, 3 a fault of the program.
package org.banyan.cli;
