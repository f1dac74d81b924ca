package org.banyan.links;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.banyan.source.Message;

/// Why an address did not answer. It is kept from one day to the next, so what is kept is the key
/// of a message, or what the network says in words that are not known here.
public final class NoAnswer {

  static final String REDIRECTS = "links.redirects";
  static final String NO_ADDRESS = "links.no-address";

  private static final String NO_ANSWER = "links.no-answer";
  private static final String NO_HOST = "links.no-host";
  private static final String NO_CONNECTION = "links.no-connection";
  private static final String NO_TRUST = "links.no-trust";
  private static final Set<String> KEYS =
      Set.of(REDIRECTS, NO_ADDRESS, NO_ANSWER, NO_HOST, NO_CONNECTION, NO_TRUST);
  private static final int LONGEST = 200;

  private NoAnswer() {}

  static String kept(Exception e) {
    return switch (e) {
      case HttpTimeoutException _ -> NO_ANSWER;
      case UnknownHostException _ -> NO_HOST;
      case ConnectException _ -> NO_CONNECTION;
      case SSLException _ -> NO_TRUST;
      default -> oneLine(e);
    };
  }

  private static String oneLine(Exception e) {
    String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    String line = reason.replaceAll("\\p{Cntrl}+", " ").strip();
    return line.substring(0, Math.min(LONGEST, line.length()));
  }

  static Message said(String kept) {
    return KEYS.contains(kept) ? Message.of(kept) : Message.verbatim(kept);
  }

  public static Message reason(Throwable e) {
    return said(e instanceof IOException failed ? kept(failed) : String.valueOf(e.getMessage()));
  }
}
