package org.banyan.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;

/// All passages in Lucene, in memory. The same passages make the same index. Passages of a page
/// stand together in the order they were given, pages are sorted by their url, and a passage's
/// number is its place in that order. May be asked by several threads.
public final class SearchIndex implements AutoCloseable {

  private static final BM25Similarity SIMILARITY = new BM25Similarity(1.2f, 0.75f);
  private static final FieldType WORDS = words();
  private static final int MOST_SEGMENTS = 10_000;

  private final List<Passage> passages;
  private final ByteBuffersDirectory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  private SearchIndex(List<Passage> passages, ByteBuffersDirectory directory) throws IOException {
    this.passages = passages;
    this.directory = directory;
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
    searcher.setSimilarity(SIMILARITY);
    searcher.setQueryCache(null);
  }

  public static SearchIndex of(List<Passage> passages) {
    List<Passage> sorted = passages.stream().sorted(Comparator.comparing(Passage::page)).toList();
    var directory = new ByteBuffersDirectory();
    var config =
        new IndexWriterConfig(PassageAnalyzer.forText())
            .setSimilarity(SIMILARITY)
            .setMergePolicy(oneMerge())
            .setMergeScheduler(new SerialMergeScheduler())
            .setUseCompoundFile(false);
    try {
      try (var writer = new IndexWriter(directory, config)) {
        for (Passage passage : sorted) {
          writer.addDocument(document(passage));
        }
        writer.forceMerge(1);
      }
      return new SearchIndex(sorted, directory);
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory cannot be written", e);
    }
  }

  /// All passages; the place of each is its number.
  public List<Passage> passages() {
    return passages;
  }

  /// The best passages: the highest score first, then the lowest number.
  public List<Hit> query(String text, Filter filter, int limit) {
    if (passages.isEmpty() || limit < 1) {
      return List.of();
    }
    try {
      TopDocs found =
          searcher.search(
              filtered(query(text), filter),
              new TopScoreDocCollectorManager(Math.min(limit, passages.size()), Integer.MAX_VALUE));
      List<Hit> hits = new ArrayList<>();
      for (ScoreDoc hit : found.scoreDocs) {
        hits.add(new Hit(passages.get(hit.doc), hit.doc, hit.score));
      }
      return hits;
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory cannot be read", e);
    }
  }

  /// How Lucene reckons the score of the passage with the number.
  public String explain(String text, int number) {
    try {
      return searcher.explain(query(text), number).toString();
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory cannot be read", e);
    }
  }

  public Statistics statistics() {
    return postings().statistics();
  }

  /// One byte for each passage: its length over all fields as Lucene rounds it, 0 when it has no
  /// words.
  public byte[] lengths() {
    return postings().lengths();
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

  private Query query(String text) throws IOException {
    List<String> terms = PassageAnalyzer.queryTerms(text);
    for (String term : terms) {
      if (WeightedField.contains(reader, term)) {
        return anyOf(terms);
      }
    }
    return anyOf(PassageAnalyzer.widerQueryTerms(text));
  }

  private static Query anyOf(Collection<String> terms) {
    var any = new BooleanQuery.Builder();
    for (String term : terms) {
      var combined = new CombinedFieldQuery.Builder(term);
      for (WeightedField field : WeightedField.values()) {
        combined.addField(field.fieldName(), field.weight());
      }
      any.add(combined.build(), Occur.SHOULD);
    }
    return any.build();
  }

  private static Query filtered(Query query, Filter filter) {
    var filtered = new BooleanQuery.Builder().add(query, Occur.MUST);
    filter
        .columns()
        .forEach((column, values) ->
            filtered.add(
                new TermInSetQuery(column(column), values.stream().map(BytesRef::new).toList()),
                Occur.FILTER));
    return filtered.build();
  }

  private static Document document(Passage passage) {
    var document = new Document();
    document.add(new Field(WeightedField.TITLE.fieldName(), passage.title(), WORDS));
    document.add(new Field(WeightedField.HEADING.fieldName(), passage.heading(), WORDS));
    document.add(new Field(WeightedField.TEXT.fieldName(), passage.text(), WORDS));
    for (String column : columns(passage)) {
      for (String value : passage.values(column)) {
        document.add(new StringField(column(column), value, Field.Store.NO));
      }
    }
    return document;
  }

  private static List<String> columns(Passage passage) {
    List<String> columns = new ArrayList<>(passage.facets().keySet());
    columns.addAll(Arrays.asList("kind", "language"));
    return columns;
  }

  private static String column(String name) {
    return "column:" + name;
  }

  /// Keeps the order of the documents, which other policies change, and merges once, at the end.
  private static MergePolicy oneMerge() {
    var policy = new LogDocMergePolicy();
    policy.setMergeFactor(MOST_SEGMENTS);
    return policy;
  }

  private static FieldType words() {
    var type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.setTokenized(true);
    type.freeze();
    return type;
  }
}
