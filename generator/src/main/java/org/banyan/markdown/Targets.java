package org.banyan.markdown;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Decides which addresses may be followed.
final class Targets {

  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");

  /// What would mean something else in a path when decoded.
  private static final String KEPT_ENCODED = "#%/?\\:";

  private Targets() {}

  /// The target with a path's `%20` and the like decoded and its letters composed (NFC), as ids and
  /// names of files are; empty when it is not safe to follow: another scheme, another host without
  /// a scheme, or characters that hide one of these.
  static Optional<String> safe(String target) {
    if (target.chars().anyMatch(c -> c < ' ' || c == 0x7F) || !target.equals(target.strip())) {
      return Optional.empty();
    }
    String slashes = target.replace('\\', '/');
    if (slashes.startsWith("//")) {
      return Optional.empty();
    }
    int end = firstOf(target, ":/?#\\");
    if (end < target.length() && target.charAt(end) == ':') {
      String scheme = target.substring(0, end).toLowerCase(Locale.ROOT);
      return SCHEMES.contains(scheme) ? Optional.of(target) : Optional.empty();
    }
    return decoded(target).map(path -> Normalizer.normalize(path, Normalizer.Form.NFC));
  }

  private static int firstOf(String text, String marks) {
    int at = 0;
    while (at < text.length() && marks.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  /// Empty when a control character comes to light; unchanged when the bytes are no text.
  private static Optional<String> decoded(String path) {
    if (path.indexOf('%') < 0) {
      return Optional.of(path);
    }
    byte[] in = path.getBytes(StandardCharsets.UTF_8);
    var out = new ByteArrayOutputStream();
    for (int i = 0; i < in.length; i++) {
      boolean encoded =
          in[i] == '%'
              && i + 2 < in.length
              && HexFormat.isHexDigit(in[i + 1])
              && HexFormat.isHexDigit(in[i + 2]);
      int value =
          encoded ? HexFormat.fromHexDigit(in[i + 1]) * 16 + HexFormat.fromHexDigit(in[i + 2]) : 0;
      if (encoded && (value < ' ' || value == 0x7F)) {
        return Optional.empty();
      }
      if (encoded && KEPT_ENCODED.indexOf(value) < 0) {
        out.write(value);
        i += 2;
      } else {
        out.write(in[i]);
      }
    }
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(out.toByteArray()));
      return Optional.of(text.toString());
    } catch (CharacterCodingException e) {
      return Optional.of(path);
    }
  }
}
