package org.banyan.links;

import static org.banyan.source.Message.Slot.slot;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.banyan.catalog.OutsideLink;
import org.banyan.links.Answer.Outcome;
import org.banyan.source.Location;
import org.banyan.source.Message;
import org.banyan.source.MessageCatalog;

/// Asks each address once, one at a time of a host with a pause between, several hosts together.
///
/// @param agent how the program names itself
/// @param pause between two requests to one host
/// @param patience how long a host may take to begin its answer
/// @param asksPrivate whether machines of the own network are asked too
/// @param cache the file with what was answered before
public record LinkCheck(
    String agent, Duration pause, Duration patience, boolean asksPrivate, Path cache) {

  private static final int HOSTS_TOGETHER = 16;
  private static final long HOURS = 12;

  /// What is to be told of a link.
  ///
  /// @param sure whether nothing stands there any more; else it moved or could not be reached
  ///
  /// @param is `broken`, `moved`, `unreachable` or `private`, for programs
  /// @param moved where it is now; may be empty
  public record Finding(
      Location location,
      boolean sure,
      String is,
      String address,
      String moved,
      Optional<String> archive,
      Message message) {}

  /// What was found, by place.
  ///
  /// @param asked how many addresses were asked now
  /// @param remembered how many had answered in the last days
  public record Report(List<Finding> findings, int asked, int remembered) {

    public Report {
      findings = List.copyOf(findings);
    }

    /// As JSON of our own form.
    public String json(LocalDate day, MessageCatalog messages) {
      return LinksJson.of(this, day, messages);
    }

    public boolean isBroken() {
      return findings.stream().anyMatch(Finding::sure);
    }
  }

  public Report run(List<OutsideLink> links, LocalDate today)
      throws IOException, InterruptedException {
    var file = new AnswerFile(cache);
    Map<String, Answer> known = file.read();
    Map<String, Answer> answers = new ConcurrentHashMap<>();
    Map<String, Set<URI>> toAsk = new LinkedHashMap<>();
    for (OutsideLink link : links) {
      Optional<URI> uri = WebAddress.of(link.address());
      if (uri.isEmpty() || answers.containsKey(uri.get().toString())) {
        continue;
      }
      Answer before = known.get(uri.get().toString());
      if (before != null && before.holdsOn(today) && before.outcome() != Outcome.PRIVATE) {
        answers.put(uri.get().toString(), before);
      } else {
        Set<URI> ofHost =
            toAsk.computeIfAbsent(uri.get().getRawAuthority(), _ -> new LinkedHashSet<>());
        ofHost.add(uri.get());
      }
    }
    int remembered = answers.size();
    ask(toAsk, answers, today, () -> keep(file, known, answers, today));
    List<Finding> findings =
        links.stream()
            .flatMap(link ->
                finding(
                    link,
                    WebAddress.of(link.address())
                        .flatMap(uri -> Optional.ofNullable(answers.get(uri.toString())))
                        .orElse(new Answer(today, Outcome.UNREACHABLE, NoAnswer.NO_ADDRESS, "")))
                    .stream())
            .distinct()
            .sorted(Comparator.comparing(Finding::location))
            .toList();
    return new Report(findings, answers.size() - remembered, remembered);
  }

  /// After each host, so that a check that is stopped does not begin again from nothing.
  private static synchronized Void keep(
      AnswerFile file, Map<String, Answer> known, Map<String, Answer> answers, LocalDate today)
      throws IOException {
    Map<String, Answer> all = new TreeMap<>(known);
    all.putAll(answers);
    file.write(all, today);
    return null;
  }

  private void ask(
      Map<String, Set<URI>> byHost,
      Map<String, Answer> answers,
      LocalDate today,
      Callable<Void> afterHost)
      throws IOException, InterruptedException {
    var together = new Semaphore(HOSTS_TOGETHER);
    List<Future<Void>> hosts = new ArrayList<>();
    try (var asker = new Asker(agent, patience, asksPrivate, today);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Set<URI> ofHost : byHost.values()) {
        hosts.add(
            threads.submit(() -> {
              together.acquire();
              try {
                for (URI address : ofHost) {
                  answers.put(address.toString(), asker.ask(address));
                  Thread.sleep(pause);
                }
              } finally {
                together.release();
              }
              return afterHost.call();
            }));
      }
      for (Future<Void> host : hosts) {
        host.get(HOURS, TimeUnit.HOURS);
      }
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException failed -> throw failed;
        case RuntimeException fault -> throw fault;
        case Throwable other -> throw new IllegalStateException(other);
      }
    } catch (TimeoutException _) {
      // What has not answered by now is told as unreachable.
    }
  }

  private static Optional<Finding> finding(OutsideLink link, Answer answer) {
    Message archived =
        link.archive()
            .map(address -> Message.of("links.archived", slot("archive", address)))
            .orElse(Message.NONE);
    Message message =
        switch (answer.outcome()) {
          case FINE -> Message.NONE;
          case MOVED ->
              Message.of(
                  "links.moved", slot("address", link.address()), slot("moved", answer.moved()));
          case BROKEN ->
              Message.of(
                  "links.broken",
                  slot("address", link.address()),
                  slot("detail", NoAnswer.said(answer.detail())),
                  slot("archived", archived));
          case UNREACHABLE ->
              Message.of(
                  "links.unreachable",
                  slot("address", link.address()),
                  slot("detail", NoAnswer.said(answer.detail())),
                  slot("archived", archived));
          case PRIVATE ->
              Message.of(
                  "links.private", slot("address", link.address()), slot("host", answer.detail()));
        };
    return message.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Finding(
                link.location(),
                answer.outcome() == Outcome.BROKEN,
                answer.outcome().name().toLowerCase(Locale.ROOT),
                link.address(),
                answer.outcome() == Outcome.MOVED ? answer.moved() : "",
                link.archive(),
                message));
  }
}
