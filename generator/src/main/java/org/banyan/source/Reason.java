package org.banyan.source;

import static org.banyan.source.Message.Slot.slot;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Optional;

/// Why the system did not do something, as a [Message]. What it says in words that are not known
/// here is repeated as it is.
public final class Reason {

  private Reason() {}

  /// With the file, if the system names one.
  public static Message of(IOException e) {
    if (e instanceof FileSystemException named && named.getFile() != null) {
      return Message.of("io.file", slot("file", named.getFile()), slot("reason", alone(e)));
    }
    return alone(e);
  }

  /// Without the file, for a message that names it.
  public static Message alone(IOException e) {
    return switch (e) {
      case MessageException ours -> ours.said();
      case AccessDeniedException _ -> Message.of("io.denied");
      case NoSuchFileException _ -> Message.of("io.missing");
      case FileAlreadyExistsException _ -> Message.of("io.exists");
      case DirectoryNotEmptyException _ -> Message.of("io.not-empty");
      case NotDirectoryException _ -> Message.of("io.no-folder");
      default -> system(said(e));
    };
  }

  private static String said(IOException e) {
    String text = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
    return Optional.ofNullable(text).orElse(e.getClass().getSimpleName());
  }

  /// What POSIX systems say of the state of a disk.
  private static Message system(String text) {
    return switch (text) {
      case "No space left on device", "Disk quota exceeded" -> Message.of("io.full");
      case "File name too long" -> Message.of("io.long-name");
      case "Read-only file system" -> Message.of("io.read-only");
      case "Input/output error" -> Message.of("io.broken");
      case "Too many open files" -> Message.of("io.many-files");
      default -> Message.verbatim(text);
    };
  }
}
