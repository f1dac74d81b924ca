package org.banyan.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.banyan.search.QueryPlan.Name;
import org.banyan.search.QueryPlan.Unit;
import org.banyan.search.QueryPlan.Weighted;

/// Says a plan in Lucene's queries.
final class LuceneQuery {

  /// The field with what a passage's score is multiplied by; passages of weight 1 lack it.
  static final String WEIGHT = "weight";

  /// The field that says of which entry a passage is the lead.
  static final String LEAD = "lead";

  private LuceneQuery() {}

  static String column(String name) {
    return "column:" + name;
  }

  static Query of(QueryPlan plan, Filter filter) {
    var all = new BooleanQuery.Builder();
    if (!plan.units().isEmpty()) {
      all.add(words(plan), Occur.MUST);
    }
    plan.phrases().forEach(phrase -> all.add(phrase(phrase), Occur.FILTER));
    plan.without().forEach(phrase -> all.add(phrase(phrase), Occur.MUST_NOT));
    restrict(plan.filters(), all);
    boolean otherLanguage = plan.filters().containsKey("language");
    restrict((otherLanguage ? filter.inAnyLanguage() : filter).columns(), all);
    DoubleValuesSource weights = DoubleValuesSource.fromFloatField(WEIGHT);
    Query weighed = FunctionScoreQuery.boostByValue(all.build(), weights);
    if (plan.meant().isEmpty()) {
      return weighed;
    }
    Collection<BytesRef> meant = plan.meant().stream().map(BytesRef::new).toList();
    Query leads = new TermInSetQuery(LEAD, meant);
    return FunctionScoreQuery.boostByQuery(weighed, leads, QueryPlan.MEANT);
  }

  private static void restrict(Map<String, List<String>> values, BooleanQuery.Builder all) {
    values.forEach((column, allowed) -> {
      if (!allowed.isEmpty()) {
        Collection<BytesRef> bytes = allowed.stream().map(BytesRef::new).toList();
        all.add(new TermInSetQuery(column(column), bytes), Occur.FILTER);
      }
    });
  }

  private static Query words(QueryPlan plan) {
    var any = new BooleanQuery.Builder();
    plan.units().forEach(unit -> any.add(unit(unit), Occur.SHOULD));
    plan.names().forEach(name -> any.add(name(name), Occur.SHOULD));
    return any.build();
  }

  private static Query unit(Unit unit) {
    List<Query> alternatives = new ArrayList<>();
    for (Weighted weighted : unit.alternatives()) {
      alternatives.add(term(weighted.term(), weighted.weight()));
    }
    return alternatives.size() == 1
        ? alternatives.getFirst()
        : new DisjunctionMaxQuery(alternatives, 0);
  }

  private static Query name(Name name) {
    var whole = new BooleanQuery.Builder();
    Set<String> terms = new LinkedHashSet<>();
    name.tokens().forEach(token -> terms.add(token.term()));
    terms.forEach(term -> whole.add(term(term, QueryPlan.OTHER), Occur.MUST));
    return whole.add(phrase(name.tokens()), Occur.FILTER).build();
  }

  private static Query term(String term, float weight) {
    var combined = new CombinedFieldQuery.Builder(term);
    for (WeightedField field : WeightedField.values()) {
      combined.addField(field.fieldName(), field.weight());
    }
    return weight == 1 ? combined.build() : new BoostQuery(combined.build(), weight);
  }

  /// The tokens one after the other in any one field.
  private static Query phrase(List<Token> tokens) {
    var any = new BooleanQuery.Builder();
    for (WeightedField field : WeightedField.values()) {
      var phrase = new PhraseQuery.Builder();
      for (Token token : tokens) {
        phrase.add(new Term(field.fieldName(), token.term()), token.position());
      }
      any.add(phrase.build(), Occur.SHOULD);
    }
    return any.build();
  }

  static List<String> columns(Passage passage) {
    List<String> columns = new ArrayList<>(passage.facets().terms().keySet());
    columns.addAll(Arrays.asList("kind", "language"));
    return columns;
  }
}
