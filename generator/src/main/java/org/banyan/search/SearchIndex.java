package org.banyan.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.FloatDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;

/// All passages in Lucene, in memory. The same passages make the same index. Passages of a page
/// stand together in the order they were given, pages are sorted by their url, and a passage's
/// number is its place in that order. May be asked by several threads.
public final class SearchIndex implements AutoCloseable {

  private static final BM25Similarity SIMILARITY = new BM25Similarity(1.2f, 0.75f);
  private static final FieldType WORDS = wordsType();

  private final List<Passage> passages;
  private final ByteBuffersDirectory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final Set<String> fields = new TreeSet<>(List.of("kind", "language"));
  private final List<Word> words;
  private final Planner planner;
  private final Statistics statistics;
  private final byte[] lengths;
  private final long shown;

  private SearchIndex(
      List<Passage> passages,
      long shown,
      List<NameGroup> names,
      List<Word> words,
      ByteBuffersDirectory directory)
      throws IOException {
    this.passages = passages;
    this.shown = shown;
    this.directory = directory;
    this.words = words;
    passages.forEach(passage -> fields.addAll(passage.facets().terms().keySet()));
    planner = new Planner(this::occurs, new Neighbours(words), new Widening(names));
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
    searcher.setSimilarity(SIMILARITY);
    searcher.setQueryCache(null);
    statistics = postings().statistics();
    lengths = postings().lengths();
  }

  public static SearchIndex of(List<Passage> passages) {
    return of(passages, List.of());
  }

  /// @param names what widens a query
  public static SearchIndex of(List<Passage> passages, List<NameGroup> names) {
    List<Passage> sorted = passages.stream().sorted(Comparator.comparing(Passage::page)).toList();
    var directory = new ByteBuffersDirectory();
    var counts = new WordCounts();
    var config =
        new IndexWriterConfig(new PassageAnalyzer(counts))
            .setSimilarity(SIMILARITY)
            .setMergePolicy(NoMergePolicy.INSTANCE)
            .setUseCompoundFile(false);
    long shown = 0;
    try {
      try (var writer = new IndexWriter(directory, config)) {
        for (Passage passage : sorted) {
          String text = passage.text();
          writer.addDocument(document(passage, text));
          shown += text.length() + passage.title().length() + passage.url().length();
        }
      }
      return new SearchIndex(sorted, shown, names, counts.words(), directory);
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory cannot be written", e);
    }
  }

  /// All passages; the place of each is its number.
  public List<Passage> passages() {
    return passages;
  }

  /// How many characters a reader may be shown of the passages.
  public long shown() {
    return shown;
  }

  /// The best passages: the highest score first, then the lowest number.
  public List<Hit> query(String text, Filter filter, int limit) {
    return ask(text, filter, QueryMode.PLAIN, limit).hits();
  }

  public Answer ask(String text, Filter filter, QueryMode mode, int limit) {
    QueryPlan plan = plan(text, mode);
    boolean chooses =
        !plan.units().isEmpty() || !plan.filters().isEmpty() || !filter.chooses().isEmpty();
    if (passages.isEmpty() || limit < 1 || !chooses) {
      return new Answer(List.of(), plan.spelling(), List.of());
    }
    try {
      TopDocs found =
          searcher.search(
              LuceneQuery.of(plan, filter),
              new TopScoreDocCollectorManager(Math.min(limit, passages.size()), Integer.MAX_VALUE));
      List<Hit> hits = new ArrayList<>();
      for (ScoreDoc hit : found.scoreDocs) {
        hits.add(new Hit(passages.get(hit.doc), hit.doc, hit.score));
      }
      List<Answer.Widened> widened =
          plan.names().stream()
              .map(name -> new Answer.Widened(name.typed(), name.name(), name.entry()))
              .toList();
      return new Answer(hits, plan.spelling(), widened);
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory cannot be read", e);
    }
  }

  /// How Lucene reckons the score of the passage with the number.
  public String explain(String text, Filter filter, QueryMode mode, int number) {
    try {
      return searcher.explain(LuceneQuery.of(plan(text, mode), filter), number).toString();
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory cannot be read", e);
    }
  }

  /// The most frequent words as they are written, in order.
  public List<Word> words() {
    return words;
  }

  /// The names that widen a query.
  public Widening widening() {
    return planner.widening();
  }

  /// What a term alone scores in each of its passages.
  public float[] scores(TermPostings term) {
    float[] scores = new TermScores(SIMILARITY, statistics, lengths).of(term);
    for (int i = 0; i < scores.length; i++) {
      scores[i] *= passages.get(term.passages()[i]).weight();
    }
    return scores;
  }

  public Statistics statistics() {
    return statistics;
  }

  /// One byte for each passage: its length over all fields as Lucene rounds it, 0 when it has no
  /// words.
  public byte[] lengths() {
    return lengths.clone();
  }

  /// Hands over every term with its postings, in the order of the terms' UTF-8 bytes.
  public void eachTerm(Consumer<TermPostings> receiver) {
    postings().eachTerm(receiver);
  }

  @Override
  public void close() {
    try {
      reader.close();
      directory.close();
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory cannot be closed", e);
    }
  }

  private Postings postings() {
    return new Postings(reader, passages.size());
  }

  private QueryPlan plan(String text, QueryMode mode) {
    return planner.plan(QueryText.parse(text, fields), mode);
  }

  private boolean occurs(String term) {
    try {
      return WeightedField.contains(reader, term);
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory cannot be read", e);
    }
  }

  private static Document document(Passage passage, String text) {
    var document = new Document();
    document.add(new Field(WeightedField.TITLE.fieldName(), passage.title(), WORDS));
    document.add(new Field(WeightedField.HEADING.fieldName(), passage.heading(), WORDS));
    document.add(new Field(WeightedField.TEXT.fieldName(), text, WORDS));
    if (passage.isLead()) {
      document.add(new StringField(LuceneQuery.LEAD, passage.entry(), Field.Store.NO));
    }
    if (passage.weight() != 1) {
      document.add(new FloatDocValuesField(LuceneQuery.WEIGHT, passage.weight()));
    }
    for (String column : LuceneQuery.columns(passage)) {
      for (String value : passage.values(column)) {
        document.add(new StringField(LuceneQuery.column(column), value, Field.Store.NO));
      }
    }
    return document;
  }

  private static FieldType wordsType() {
    var type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    type.setTokenized(true);
    type.freeze();
    return type;
  }
}
