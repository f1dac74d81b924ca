package org.banyan.catalog;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.banyan.config.Config;
import org.banyan.config.Views;
import org.banyan.config.Vocabulary;

/// What an entry cost: the lines that were reported, and what follows from them and nothing else.
///
/// @param totals of the lines that say what the whole costs, and of the parts that make a whole
/// @param each what a line reports of one child, place or year, by scope
/// @param band where the amount that counts belongs; empty when none does
public record Costs(
    List<Line> lines, List<Total> totals, Map<String, List<Money>> each, Optional<Banded> band) {

  public Costs {
    lines = List.copyOf(lines);
    totals = List.copyOf(totals);
    each = Collections.unmodifiableMap(new LinkedHashMap<>(each));
  }

  /// A line as the author wrote it.
  ///
  /// @param row the fields of the group
  public record Line(
      Value.Group row, Money money, Optional<String> bound, Optional<String> scope) {}

  /// An amount with the year it was paid in.
  ///
  /// @param converted the same in the currency that amounts are compared in
  public record Money(
      Value.Money amount, Optional<Value.Date> year, Optional<Converted> converted) {}

  /// An amount by the rate of its year, and at the prices of the last year that is known.
  ///
  /// @param source of the rate; empty where none was needed
  public record Converted(
      Value.Money amount, int year, String source, Optional<Adjusted> adjusted) {}

  public record Adjusted(Value.Money amount, int year, String source) {}

  /// @param lines how many were added up
  /// @param per what falls to one child, place or year, by scope
  public record Total(Money money, int lines, Map<String, Share> per) {

    public Total {
      per = Collections.unmodifiableMap(new LinkedHashMap<>(per));
    }
  }

  /// A total divided by a number that its lines report.
  public record Share(BigDecimal by, Money money) {}

  /// @param scope what the amount is for; empty for a total
  public record Banded(String term, Optional<String> scope) {}

  /// What the lines of an entry say.
  public static Costs of(Config config, Views.Costs view, Entry entry) {
    return new Reckoning(config, view).of(entry.original().get(view.field()));
  }

  private record Reckoning(Config config, Views.Costs view) {

    Costs of(List<Value> values) {
      List<Line> lines =
          values.stream()
              .map(Value.Group.class::cast)
              .filter(row -> !row.get(view.amount()).isEmpty())
              .map(this::line)
              .toList();
      List<Total> totals = totals(lines);
      Map<String, List<Money>> each = new LinkedHashMap<>();
      for (String scope : view.per().keySet()) {
        List<Money> amounts =
            lines.stream()
                .filter(line -> line.scope().equals(Optional.of(scope)))
                .map(Line::money)
                .toList();
        if (!amounts.isEmpty()) {
          each.put(scope, amounts);
        }
      }
      return new Costs(lines, totals, each, band(totals, each));
    }

    private Line line(Value.Group row) {
      var amount = (Value.Money) row.get(view.amount()).getFirst();
      return new Line(
          row,
          money(amount, view.year().flatMap(field -> date(row, field))),
          view.bound().flatMap(field -> term(row, field)),
          view.scope().flatMap(field -> term(row, field)));
    }

    private static Optional<Value.Date> date(Value.Group row, String field) {
      return row.get(field).stream().map(Value.Date.class::cast).findFirst();
    }

    private static Optional<String> term(Value.Group row, String field) {
      return row.get(field).stream().map(value -> ((Value.Term) value).id()).findFirst();
    }

    /// A whole stands for itself; parts are added up where currency and year are the same.
    private List<Total> totals(List<Line> lines) {
      List<Total> totals = new ArrayList<>();
      Map<String, List<Line>> parts = new LinkedHashMap<>();
      for (Line line : lines) {
        if (line.scope().isPresent() && line.scope().equals(view.whole())) {
          totals.add(total(List.of(line)));
        } else if (line.scope().isPresent() && line.scope().equals(view.part())) {
          Money money = line.money();
          String key =
              money.amount().currency() + " " + money.year().map(Value.Date::iso).orElse("");
          parts.computeIfAbsent(key, _ -> new ArrayList<>()).add(line);
        }
      }
      parts.values().forEach(each -> totals.add(total(each)));
      return totals;
    }

    private Total total(List<Line> lines) {
      Money first = lines.getFirst().money();
      BigDecimal sum =
          lines.stream()
              .map(line -> line.money().amount().amount())
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      Map<String, Share> per = new LinkedHashMap<>();
      view.per()
          .forEach((scope, field) ->
              divisor(lines, field)
                  .ifPresent(by ->
                      per.put(
                          scope,
                          new Share(
                              by,
                              money(
                                  new Value.Money(
                                      rounded(sum.divide(by, 12, RoundingMode.HALF_UP)),
                                      first.amount().currency()),
                                  first.year())))));
      return new Total(
          money(new Value.Money(sum, first.amount().currency()), first.year()), lines.size(), per);
    }

    /// The number that all lines report, if it is the same in all.
    private static Optional<BigDecimal> divisor(List<Line> lines, String field) {
      List<Optional<BigDecimal>> numbers =
          lines.stream()
              .map(line ->
                  line.row().get(field).stream()
                      .map(value -> ((Value.Number) value).number())
                      .findFirst())
              .distinct()
              .toList();
      return numbers.size() == 1
          ? numbers.getFirst().filter(number -> number.signum() > 0)
          : Optional.empty();
    }

    private Money money(Value.Money amount, Optional<Value.Date> date) {
      return new Money(amount, date, date.flatMap(year -> converted(amount, year)));
    }

    private Optional<Converted> converted(Value.Money amount, Value.Date date) {
      if (view.rates().isEmpty()) {
        return Optional.empty();
      }
      Views.Rates rates = view.rates().get();
      int year = Integer.parseInt(date.iso().substring(0, 4));
      TreeMap<Integer, Vocabulary.Dated> prices =
          new TreeMap<>(currency(rates, rates.to()).map(Vocabulary.Term::prices).orElse(Map.of()));
      Optional<Vocabulary.Dated> rate =
          amount.currency().equals(rates.to())
              ? Optional.of(new Vocabulary.Dated(BigDecimal.ONE, ""))
              : currency(rates, amount.currency()).map(currency -> currency.rates().get(year));
      return rate.map(found -> converted(amount, year, found, rates.to(), prices))
          .filter(found -> !found.source().isEmpty() || found.adjusted().isPresent());
    }

    private static Converted converted(
        Value.Money amount,
        int year,
        Vocabulary.Dated rate,
        String to,
        TreeMap<Integer, Vocabulary.Dated> prices) {
      BigDecimal worth = amount.amount().multiply(rate.value());
      Optional<Adjusted> adjusted =
          Optional.ofNullable(prices.get(year))
              .filter(_ -> prices.lastKey() > year)
              .map(then -> {
                var last = prices.lastEntry();
                BigDecimal now =
                    worth
                        .multiply(last.getValue().value())
                        .divide(then.value(), 12, RoundingMode.HALF_UP);
                return new Adjusted(
                    new Value.Money(rounded(now), to), last.getKey(), last.getValue().source());
              });
      return new Converted(new Value.Money(rounded(worth), to), year, rate.source(), adjusted);
    }

    private Optional<Vocabulary.Term> currency(Views.Rates rates, String currency) {
      return config.vocabulary(rates.vocabulary()).term(currency.toLowerCase(Locale.ROOT));
    }

    private Optional<Banded> band(List<Total> totals, Map<String, List<Money>> each) {
      if (view.band().isEmpty()) {
        return Optional.empty();
      }
      Views.Band band = view.band().get();
      if (band.of().isPresent()) {
        String scope = band.of().get();
        List<Money> single = new ArrayList<>(each.getOrDefault(scope, List.of()));
        totals.stream()
            .flatMap(total -> Optional.ofNullable(total.per().get(scope)).stream())
            .forEach(share -> single.add(share.money()));
        Optional<String> term = largest(band, single);
        if (term.isPresent()) {
          return Optional.of(new Banded(term.get(), band.of()));
        }
      }
      return largest(band, totals.stream().map(Total::money).toList())
          .map(term -> new Banded(term, Optional.empty()));
    }

    /// The highest band that one of the amounts belongs to.
    private Optional<String> largest(Views.Band band, List<Money> amounts) {
      List<Vocabulary.Term> terms = config.vocabulary(band.vocabulary()).terms();
      int highest = -1;
      for (Money money : amounts) {
        int at = place(terms, money.amount());
        if (at < 0 && money.converted().isPresent()) {
          at = place(terms, money.converted().get().amount());
        }
        highest = Math.max(highest, at);
      }
      return highest < 0 ? Optional.empty() : Optional.of(terms.get(highest).id());
    }

    /// The first band whose limit is not passed; -1 where no band has a limit in the currency.
    private static int place(List<Vocabulary.Term> terms, Value.Money amount) {
      boolean known = terms.stream().anyMatch(term -> term.limits().containsKey(amount.currency()));
      if (!known) {
        return -1;
      }
      for (int at = 0; at < terms.size() - 1; at++) {
        BigDecimal limit = terms.get(at).limits().get(amount.currency());
        if (limit != null && amount.amount().compareTo(limit) <= 0) {
          return at;
        }
      }
      return terms.size() - 1;
    }

    /// To whole units from 100 on, to hundredths below.
    private static BigDecimal rounded(BigDecimal amount) {
      BigDecimal whole = amount.setScale(0, RoundingMode.HALF_UP);
      return whole.compareTo(BigDecimal.valueOf(100)) >= 0
          ? whole
          : amount.setScale(2, RoundingMode.HALF_UP);
    }
  }
}
