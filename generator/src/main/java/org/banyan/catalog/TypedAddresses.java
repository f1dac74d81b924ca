package org.banyan.catalog;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/// Addresses as people type them: without `https://`, or with a colon or slashes of the Chinese
/// keyboard.
final class TypedAddresses {

  private static final Pattern SCHEME =
      Pattern.compile("(?i)(https?)\\s*[:：]\\s*[/／]{1,2}(?=[^/／])");
  private static final Pattern HOST =
      Pattern.compile(
          "(?i)(www\\.[a-z0-9-]+\\.[a-z0-9.-]+"
              + "|([a-z0-9-]+\\.)+(com|org|net|cn|edu|gov|int|info|io|uk|eu|de|fr|nl|hk|tw))"
              + "(:[0-9]+)?([/?#].*)?");

  private TypedAddresses() {}

  /// What was probably meant by a text that is no address; empty when it looks like none.
  static Optional<String> meant(String text) {
    String scheme = SCHEME.matcher(text).replaceFirst("$1://");
    String right = HOST.matcher(text).matches() ? "https://" + text : scheme;
    return right.equals(text) || !isAddress(right) ? Optional.empty() : Optional.of(right);
  }

  private static boolean isAddress(String text) {
    try {
      return text.matches("(?i)https?://.*") && new URI(text).getHost() != null;
    } catch (URISyntaxException _) {
      return false;
    }
  }
}
