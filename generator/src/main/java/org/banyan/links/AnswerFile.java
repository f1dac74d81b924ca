package org.banyan.links;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.TreeMap;
import org.banyan.links.Answer.Outcome;

/// What addresses answered before: a line for each in a file of the user's cache. A line that
/// cannot be read is asked anew; without the file everything is.
record AnswerFile(Path path) {

  private static final int DAYS_KEPT = 60;

  /// A day so far away is damage, and adding to it would be too much.
  private static final int YEARS = 10_000;

  private static final long LARGEST = 64L << 20;

  Map<String, Answer> read() throws IOException {
    Map<String, Answer> answers = new TreeMap<>();
    if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) || Files.size(path) > LARGEST) {
      return answers;
    }
    // Not Files.readString: damaged bytes must not end the run.
    String text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
    for (String line : text.split("\n")) {
      String[] parts = line.split("\t", -1);
      if (parts.length == 5) {
        try {
          LocalDate day = LocalDate.parse(parts[1]);
          if (Math.abs(day.getYear()) < YEARS) {
            answers.put(parts[0], new Answer(day, Outcome.valueOf(parts[2]), parts[3], parts[4]));
          }
        } catch (DateTimeParseException | IllegalArgumentException _) {
          // Asked anew.
        }
      }
    }
    return answers;
  }

  void write(Map<String, Answer> answers, LocalDate today) throws IOException {
    var text = new StringBuilder();
    new TreeMap<>(answers)
        .forEach((address, answer) -> {
          if (answer.day().plusDays(DAYS_KEPT).isAfter(today)) {
            String[] parts = {
              address,
              answer.day().toString(),
              answer.outcome().name(),
              answer.detail(),
              answer.moved()
            };
            text.append(String.join("\t", parts)).append('\n');
          }
        });
    Path folder = path.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path made = Files.createTempFile(folder, "links", ".new");
    try {
      Files.writeString(made, text);
      Files.move(made, path, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(made);
    }
  }
}
