package org.banyan.links;

import java.net.IDN;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Addresses as HTTP wants them, and which of them belong to nobody else's network.
final class WebAddress {

  private static final Pattern ESCAPE = Pattern.compile("%[0-9A-Fa-f]{2}");
  private static final Pattern FORM =
      Pattern.compile(
          "(?is)(https?)://(?:[^/?#@]*@)?(\\[[0-9a-f:.]+]|[^/?#@:\\[]+)(:\\d{1,5})?((?:[/?][^#]*)?)(?:#.*)?");
  private static final String ALLOWED = "-._~:/?@!$&'()*+,;=%";

  private WebAddress() {}

  /// Without the fragment, with `%E8` and the like for other scripts; empty when it is not an
  /// address of the web.
  static Optional<URI> of(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      String host = matcher.group(2).startsWith("[") ? matcher.group(2) : ascii(matcher.group(2));
      String port = matcher.group(3) == null ? "" : matcher.group(3);
      String rest = encoded(matcher.group(4));
      String scheme = matcher.group(1).toLowerCase(Locale.ROOT);
      URI uri = URI.create(scheme + "://" + host + port + (rest.startsWith("/") ? "" : "/") + rest);
      return Optional.of(uri).filter(one -> one.getHost() != null && one.getPort() <= 0xFFFF);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static String ascii(String host) {
    return IDN.toASCII(host).toLowerCase(Locale.ROOT);
  }

  private static String encoded(String text) {
    var out = new StringBuilder();
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      boolean isEscape = c == '%' && ESCAPE.matcher(text).region(i, text.length()).lookingAt();
      boolean plain = c < 128 && (Character.isLetterOrDigit(c) || ALLOWED.indexOf(c) >= 0);
      if (plain && (c != '%' || isEscape)) {
        out.append((char) c);
      } else {
        for (byte one : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
          out.append(String.format(Locale.ROOT, "%%%02X", one));
        }
      }
      i += Character.charCount(c);
    }
    return out.toString();
  }

  /// Whether a machine of this address is the own one, in the own network, or none at all. Content
  /// is not trusted: it must not make the program knock at doors that only stand open inside.
  static boolean isPrivate(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return true;
    }
    byte[] bytes = address.getAddress();
    int first = bytes[0] & 0xFF;
    int second = bytes[1] & 0xFF;
    if (address instanceof Inet6Address) {
      return (first & 0xFE) == 0xFC || embedded(bytes).map(WebAddress::isPrivate).orElse(false);
    }
    return first == 0
        || first == 100 && (second & 0xC0) == 64
        || first == 192 && second == 0 && bytes[2] == 0
        || first == 198 && (second & 0xFE) == 18
        || first >= 240;
  }

  /// The IPv4 address that a translating gateway would connect to: of NAT64, 6to4 and the old
  /// compatible form.
  private static Optional<InetAddress> embedded(byte[] bytes) {
    byte[] nat64 = {0, 0x64, (byte) 0xFF, (byte) 0x9B, 0, 0, 0, 0, 0, 0, 0, 0};
    if (Arrays.equals(Arrays.copyOf(bytes, 12), nat64)
        || Arrays.equals(Arrays.copyOf(bytes, 12), new byte[12])) {
      return ipv4(Arrays.copyOfRange(bytes, 12, 16));
    }
    return bytes[0] == 0x20 && bytes[1] == 0x02
        ? ipv4(Arrays.copyOfRange(bytes, 2, 6))
        : Optional.empty();
  }

  private static Optional<InetAddress> ipv4(byte[] bytes) {
    try {
      return Optional.of(InetAddress.getByAddress(bytes));
    } catch (UnknownHostException e) {
      throw new IllegalStateException("four bytes are an address", e);
    }
  }
}
