package org.banyan.source;

import static org.banyan.source.Message.Slot.slot;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Judges the names of files and folders that stand side by side, so that every computer can hold
/// them: what Linux takes may be refused, or be one file instead of two, on Windows, on a Mac, in a
/// ZIP or on a web host.
public final class FileNames {

  /// Bytes of a name. Systems take 255, of which `.html` and the like are to be left over.
  static final int LONGEST = 200;

  /// Bytes of a path in the project. A Mac takes 1,024 with the folders above the project.
  static final int LONGEST_PATH = 500;

  private static final String MARKS = "<>:\"|?*\\#%";

  /// Windows has devices of these names in every folder, whatever ending they are given.
  private static final Pattern DEVICE =
      Pattern.compile("con|prn|aux|nul|conin\\$|conout\\$|clock\\$|(com|lpt)[0-9¹²³]");

  private final Problems problems;
  private final Map<String, String> taken = new HashMap<>();

  FileNames(Problems problems) {
    this.problems = problems;
  }

  /// Whether a file can stand among those that were taken before; if not, it is reported.
  ///
  /// @param path from the project's folder, composed
  /// @param onDisk its name as it stands there
  boolean take(String path, String onDisk) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return isShort("long-name", name, LONGEST, path)
        && isShort("long-path", path, LONGEST_PATH, path)
        && isPortable(name, path)
        && isAlone(onDisk, path);
  }

  private boolean isShort(String code, String text, int most, String path) {
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > most) {
      problems.error(code, Location.of(path), slot("bytes", bytes), slot("most", most));
    }
    return bytes <= most;
  }

  private boolean isPortable(String name, String path) {
    OptionalInt unseen = name.codePoints().filter(FileNames::isUnseen).findFirst();
    if (name.indexOf('\uFFFD') >= 0) {
      problems.error("unportable-name.encoding", Location.of(path));
    } else if (unseen.isPresent()) {
      String letter = String.format(Locale.ROOT, "U+%04X", unseen.getAsInt());
      problems.error("unportable-name.unseen", Location.of(path), slot("letter", letter));
    } else if (name.endsWith(" ") || name.startsWith(" ") || name.endsWith(".")) {
      problems.error("unportable-name.end", Location.of(path), slot("name", name));
    } else if (DEVICE.matcher(stem(name)).matches()) {
      problems.error(
          "unportable-name.device",
          Location.of(path),
          slot("device", stem(name)),
          slot("other", stem(name).replaceAll("[^a-z0-9]", "") + "-1" + ending(name)));
    } else if (name.chars().anyMatch(c -> MARKS.indexOf(c) >= 0)) {
      problems.error("unportable-name", Location.of(path), slot("name", name));
    } else {
      return true;
    }
    return false;
  }

  /// Turning and joining characters, spaces of other scripts, and what is no character.
  private static boolean isUnseen(int letter) {
    return switch (Character.getType(letter)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          true;
      case Character.SPACE_SEPARATOR -> letter != ' ';
      default -> false;
    };
  }

  /// `NUL .txt` is the device too.
  private static String stem(String name) {
    return name.toLowerCase(Locale.ROOT).replaceFirst("\\..*", "").strip();
  }

  private static String ending(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? "" : name.substring(dot);
  }

  private boolean isAlone(String name, String path) {
    String twin = taken.putIfAbsent(folded(name), name);
    if (twin == null) {
      return true;
    }
    boolean form = composed(twin).equals(composed(name));
    problems.error(
        form ? "case-clash.form" : "case-clash",
        Location.of(path),
        slot("twin", twin),
        slot("here", difference(name, twin)),
        slot("there", difference(twin, name)));
    return false;
  }

  /// The characters in which a name differs from another that looks the same: `U+0065 U+0301`.
  private static String difference(String name, String other) {
    int[] own = name.codePoints().toArray();
    int[] its = other.codePoints().toArray();
    int shorter = Math.min(own.length, its.length);
    int from = 0;
    while (from < shorter && own[from] == its[from]) {
      from++;
    }
    int same = 0;
    while (same < shorter - from && own[own.length - 1 - same] == its[its.length - 1 - same]) {
      same++;
    }
    from = shorter - same == from && from > 0 ? from - 1 : from;
    return Arrays.stream(own, from, own.length - same)
        .mapToObj(Characters::name)
        .collect(Collectors.joining(" "));
  }

  /// Equal for paths that are one on some computer: upper and lower case, `é` as one character and
  /// as two.
  public static String folded(String path) {
    if (path.chars().allMatch(c -> c < 128 && !(c >= 'A' && c <= 'Z'))) {
      return path;
    }
    return composed(composed(path).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
  }

  static String composed(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC);
  }
}
