package org.banyan.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.banyan.search.PassageTokenizer.Han;
import org.banyan.search.QueryPlan.Name;
import org.banyan.search.QueryPlan.Unit;
import org.banyan.search.QueryPlan.Weighted;
import org.banyan.search.QueryText.Part;
import org.banyan.search.QueryText.Role;

/// Turns what was typed into what is asked. `search.js` is its twin.
///
/// @param occurs whether a term stands in the index
record Planner(Predicate<String> occurs, Neighbours neighbours, Widening widening) {

  private static final int MOST_UNITS = 64;
  private static final int MOST_NAMES = 16;
  private static final int MOST_COMPLETIONS = 8;
  private static final int SHORTEST_PREFIX = 2;

  QueryPlan plan(QueryText query, QueryMode mode) {
    return new Plan(query, mode).make();
  }

  private final class Plan {
    private final QueryText query;
    private final QueryMode mode;
    private final List<Name> names = new ArrayList<>();
    private final Set<String> meant = new TreeSet<>();
    private final List<List<Token>> phrases = new ArrayList<>();
    private final List<List<Token>> without = new ArrayList<>();
    private final List<Spelling> spelling = new ArrayList<>();
    private final Set<Unit> units = new LinkedHashSet<>();
    private final Set<Integer> named = new LinkedHashSet<>();

    Plan(QueryText query, QueryMode mode) {
      this.query = query;
      this.mode = mode;
    }

    QueryPlan make() {
      if (!mode.exact()) {
        widen();
      }
      List<Part> parts = query.parts();
      for (int i = 0; i < parts.size(); i++) {
        add(parts.get(i), i, mode.prefix() && i == parts.size() - 1);
      }
      List<Unit> telling = units.stream().filter(unit -> !isStop(unit)).toList();
      return new QueryPlan(
          (telling.isEmpty() ? List.copyOf(units) : telling).stream().limit(MOST_UNITS).toList(),
          names,
          meant,
          phrases,
          without,
          query.filters(),
          spelling);
    }

    private void add(Part part, int number, boolean last) {
      List<Token> tokens = PassageAnalyzer.tokens(part.text(), Han.PAIRS);
      if (tokens.isEmpty()) {
        return;
      }
      switch (part.role()) {
        case WITHOUT -> without.add(tokens);
        case PHRASE -> {
          phrases.add(tokens);
          tokens.forEach(token -> units.add(Unit.of(token.term())));
        }
        case WORDS -> {
          List<Token> asked = occurring(part, tokens);
          for (Token token : asked) {
            boolean open = last && part.unfinished() && token.equals(asked.getLast());
            units.add(unit(token, number, open));
            token.also().forEach(extra -> units.add(Unit.of(extra)));
          }
        }
      }
    }

    /// Chinese characters one by one when no pair of them occurs.
    private List<Token> occurring(Part part, List<Token> tokens) {
      List<Token> han = tokens.stream().filter(Token::isHan).toList();
      boolean none = !han.isEmpty() && han.stream().noneMatch(token -> occurs.test(token.term()));
      return none ? PassageAnalyzer.tokens(part.text(), Han.CHARACTERS) : tokens;
    }

    private Unit unit(Token token, int part, boolean open) {
      if (open && isEnglish(token.word()) && token.word().length() >= SHORTEST_PREFIX) {
        Set<String> others = new LinkedHashSet<>();
        for (String word : neighbours.completions(token.word(), MOST_COMPLETIONS)) {
          PassageAnalyzer.terms(word, Han.PAIRS).forEach(others::add);
        }
        others.remove(token.term());
        if (!others.isEmpty()) {
          List<Weighted> all = new ArrayList<>(List.of(new Weighted(token.term(), 1)));
          others.forEach(term -> all.add(new Weighted(term, QueryPlan.OTHER)));
          return new Unit(all);
        }
      }
      boolean mayBeWrong =
          !mode.exact()
              && isEnglish(token.word())
              && !named.contains(part)
              && !PassageAnalyzer.isStop(token.term());
      if (mayBeWrong && !occurs.test(token.term())) {
        Optional<String> neighbour = neighbours.of(token.word());
        if (neighbour.isPresent()) {
          spelling.add(new Spelling(typed(token, query.parts().get(part)), neighbour.get()));
          return Unit.of(PassageAnalyzer.terms(neighbour.get(), Han.PAIRS).getFirst());
        }
      }
      return Unit.of(token.term());
    }

    private boolean isStop(Unit unit) {
      return unit.alternatives().size() == 1
          && PassageAnalyzer.isStop(unit.alternatives().getFirst().term());
    }

    /// Looks for names in every run of words that no phrase interrupts.
    private void widen() {
      List<Token> run = new ArrayList<>();
      List<Integer> parts = new ArrayList<>();
      for (int i = 0; i <= query.parts().size(); i++) {
        if (i == query.parts().size() || query.parts().get(i).role() != Role.WORDS) {
          widen(run, parts);
          run.clear();
          parts.clear();
          continue;
        }
        for (Token token : PassageAnalyzer.tokens(query.parts().get(i).text(), Han.CHARACTERS)) {
          run.add(token);
          parts.add(i);
        }
      }
    }

    private void widen(List<Token> run, List<Integer> parts) {
      for (var found : widening.in(run.stream().map(Token::term).toList())) {
        named.addAll(parts.subList(found.from(), found.to()));
        if (found.to() - found.from() == run.size() && isOneRun()) {
          meant.add(found.group().entry());
        }
        String typed = typed(run, parts, found.from(), found.to());
        for (String name : found.others()) {
          if (names.size() < MOST_NAMES) {
            List<Token> tokens = PassageAnalyzer.tokens(name, Han.PAIRS);
            names.add(new Name(typed, name, found.group().entry(), tokens));
          }
        }
      }
    }

    private boolean isOneRun() {
      return query.parts().stream().allMatch(part -> part.role() == Role.WORDS);
    }

    private String typed(List<Token> run, List<Integer> parts, int from, int to) {
      Map<Integer, String> texts = new LinkedHashMap<>();
      for (int i = from; i < to; i++) {
        String text = query.parts().get(parts.get(i)).text();
        int start = run.get(i).start();
        int end = run.get(i).end();
        texts.merge(parts.get(i), text.substring(start, end), (before, word) -> before + word);
      }
      return String.join(" ", texts.values());
    }

    private String typed(Token token, Part part) {
      return part.text().substring(token.start(), token.end());
    }
  }

  private static boolean isEnglish(String word) {
    return !word.isEmpty() && word.chars().allMatch(letter -> letter >= 'a' && letter <= 'z');
  }
}
