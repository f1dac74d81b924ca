package org.banyan.links;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.Security;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.banyan.links.Answer.Outcome;

/// Asks one address: by HEAD, and by GET where that is refused. No body is read. Redirects are
/// followed one by one, since each may lead into the own network.
final class Asker implements AutoCloseable {

  private static final int MOST_REDIRECTS = 10;
  private static final Set<Integer> PERMANENT = Set.of(301, 308);
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final Set<Integer> GONE = Set.of(404, 410);

  static {
    // Until the program ends a name means the machine that was looked at first: one that answers
    // slowly could mean another when it is asked again, one in the own network.
    Security.setProperty("networkaddress.cache.ttl", "-1");
  }

  private final HttpClient client;
  private final String agent;
  private final Duration patience;
  private final boolean asksPrivate;
  private final LocalDate today;

  /// @param patience how long a host may take to begin its answer
  Asker(String agent, Duration patience, boolean asksPrivate, LocalDate today) {
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(patience)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    this.agent = agent;
    this.patience = patience;
    this.asksPrivate = asksPrivate;
    this.today = today;
  }

  Answer ask(URI address) throws InterruptedException {
    try {
      return follow(address);
    } catch (IOException | IllegalArgumentException e) {
      return answer(Outcome.UNREACHABLE, NoAnswer.kept(e), "");
    }
  }

  private Answer follow(URI address) throws IOException, InterruptedException {
    URI here = address;
    boolean permanent = true;
    for (int step = 0; step <= MOST_REDIRECTS; step++) {
      if (!asksPrivate && isPrivate(here)) {
        return answer(Outcome.PRIVATE, here.getHost(), "");
      }
      Reply reply = send(here, "HEAD");
      if (reply.status() >= 400 && reply.status() != 429) {
        reply = send(here, "GET");
      }
      Optional<URI> next =
          reply.location().isEmpty() ? Optional.empty() : resolved(here, reply.location().get());
      if (!REDIRECTS.contains(reply.status()) || next.isEmpty()) {
        boolean moved = permanent && step > 0;
        return judged(reply.status(), moved ? here.toString() : "");
      }
      permanent &= PERMANENT.contains(reply.status());
      here = next.get();
    }
    return answer(Outcome.UNREACHABLE, NoAnswer.REDIRECTS, "");
  }

  private Answer judged(int status, String moved) {
    String detail = "HTTP " + status;
    if (GONE.contains(status)) {
      return answer(Outcome.BROKEN, detail, "");
    }
    // 416: what was asked for, the first byte, is not there, but the address is.
    if (status >= 200 && status < 300 || status == 416) {
      return answer(moved.isEmpty() ? Outcome.FINE : Outcome.MOVED, detail, moved);
    }
    return answer(Outcome.UNREACHABLE, detail, "");
  }

  private Reply send(URI address, String method) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(patience)
            .header("User-Agent", agent)
            .header("Accept", "*/*")
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (method.equals("GET")) {
      request.header("Range", "bytes=0-0");
    }
    HttpResponse<InputStream> response =
        client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    response.body().close();
    return new Reply(response.statusCode(), response.headers().firstValue("Location"));
  }

  private record Reply(int status, Optional<String> location) {}

  /// By all its numbers. The client asks for them again, and is given the same.
  private static boolean isPrivate(URI address) throws UnknownHostException {
    return Arrays.stream(InetAddress.getAllByName(address.getHost()))
        .anyMatch(WebAddress::isPrivate);
  }

  private static Optional<URI> resolved(URI from, String location) {
    return WebAddress.of(location)
        .or(() -> {
          boolean isAbsolute = location.matches("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*");
          if (isAbsolute) {
            return Optional.empty();
          }
          String whole =
              location.startsWith("//")
                  ? from.getScheme() + ":" + location
                  : location.startsWith("/")
                      ? from.getScheme() + "://" + from.getRawAuthority() + location
                      : from.resolve("./").toString() + location;
          return WebAddress.of(whole);
        });
  }

  private Answer answer(Outcome outcome, String detail, String moved) {
    return new Answer(today, outcome, detail, moved);
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
