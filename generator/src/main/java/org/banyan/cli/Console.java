package org.banyan.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.banyan.source.Message;
import org.banyan.source.Message.Slot;
import org.banyan.source.MessageCatalog;

/// Where a command reads its folder from and prints to.
///
/// @param terminal whether a person watches, so that progress may be shown
/// @param here the folder the command was called in
/// @param clock what time it is; [Today] alone asks
/// @param language in which it speaks; empty while that is not known
record Console(
    PrintStream out,
    PrintStream err,
    boolean terminal,
    Path here,
    InstantSource clock,
    Optional<String> language) {

  Console in(String language) {
    return new Console(out, err, terminal, here, clock, Optional.of(language));
  }

  MessageCatalog messages() {
    return MessageCatalog.of(language.orElse(Language.OTHERWISE));
  }

  String text(String key, Slot... slots) {
    return messages().text(key, slots);
  }

  /// Says what the command did.
  void say(String key, Slot... slots) {
    out.println(text(key, slots));
  }

  void say(Message message) {
    out.println(messages().text(message));
  }

  /// Says what went wrong.
  void warn(String key, Slot... slots) {
    err.println(text(key, slots));
  }

  void warn(Message message) {
    err.println(messages().text(message));
  }
}
