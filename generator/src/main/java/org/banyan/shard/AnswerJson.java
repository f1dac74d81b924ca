package org.banyan.shard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banyan.search.Answer;
import org.banyan.search.Hit;
import tools.jackson.databind.json.JsonMapper;

/// Says what the index answered as JSON, for programs.
public final class AnswerJson {

  private AnswerJson() {}

  /// @param explained the hits in order, each with how its score comes about, or nothing
  public static String of(String query, Answer answer, Map<Hit, String> explained) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("query", query);
    all.put("spelling", answer.spelling());
    all.put("widened", answer.widened());
    List<Map<String, Object>> hits = new ArrayList<>();
    explained.forEach((hit, explanation) -> {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("score", hit.score());
      one.put("number", hit.number());
      one.put("entry", hit.passage().entry());
      one.put("language", hit.passage().language());
      one.put("url", hit.passage().url());
      one.put("title", hit.passage().title());
      one.put("heading", hit.passage().heading());
      if (!explanation.isEmpty()) {
        one.put("explanation", explanation);
      }
      hits.add(one);
    });
    all.put("hits", hits);
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(all);
  }
}
