package org.banyan.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;

/// Where a command reads its folder from and prints to.
///
/// @param terminal whether a person watches, so that progress may be shown
/// @param here the folder the command was called in
/// @param clock what time it is; [Today] alone asks
record Console(
    PrintStream out, PrintStream err, boolean terminal, Path here, InstantSource clock) {}
