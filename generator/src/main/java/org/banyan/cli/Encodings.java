package org.banyan.cli;

import static org.banyan.source.Message.Slot.slot;

import java.io.Console;
import java.io.File;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.banyan.source.Message;
import org.banyan.source.MessageCatalog;

/// In which encodings Java reads the names of files, and what the terminal shows.
///
/// Java takes the encoding of file names and arguments from the system's locale and cannot be made
/// to take another. In a locale such as `C`, or one that is named but not installed, every name
/// with a Chinese letter is lost: a picture is not found, the folder itself cannot be opened.
///
/// @param names what Java reads the names of files in
/// @param terminal what is printed in
record Encodings(String names, Charset terminal) {

  /// Windows keeps names in Unicode whatever its code page is, but shows text in its code page.
  ///
  /// @param console the terminal, or null where there is none
  static Encodings ofSystem(Console console) {
    boolean isWindows = File.separatorChar == '\\';
    return new Encodings(
        isWindows ? "UTF-8" : System.getProperty("sun.jnu.encoding"),
        isWindows && console != null ? console.charset() : StandardCharsets.UTF_8);
  }

  boolean keepNames() {
    return names.equalsIgnoreCase("UTF-8");
  }

  /// Why the program cannot work here, in every language: that of the locale is lost with it.
  String reason() {
    var message = Message.of("cli.encoding-of-names", slot("encoding", names));
    return MessageCatalog.LANGUAGES.stream()
        .map(language -> "banyan: " + MessageCatalog.of(language).text(message))
        .collect(Collectors.joining("\n"));
  }
}
