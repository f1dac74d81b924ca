package org.banyan.shard;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.banyan.search.Passage;
import org.banyan.search.SearchIndex;
import org.banyan.search.Statistics;
import tools.jackson.databind.json.JsonMapper;

/// Writes an index as files for the browser; see `generator/docs/search-format.md`.
public final class Shards {

  static final String FOLDER = "search/";

  /// The only name that stays when the index changes: it says which files are current. Scripts of
  /// another format have their own, so those of a page that is still open never read a newer one.
  public static final String MANIFEST = FOLDER + "manifest-" + ShardBytes.FORMAT + ".json";

  /// Bytes of a block of postings before compression, for each unit of the root of how many
  /// occurrences there are: then what a query reads is about as much as the directory of all
  /// blocks. Measured, see `generator/docs/benchmarks.md`.
  private static final double POSTINGS_BLOCK = 1.6;

  private static final int SMALLEST_POSTINGS_BLOCK = 768;
  private static final int LARGEST_POSTINGS_BLOCK = 8192;
  private static final int TEXT_BLOCK = 1024;
  private static final int MOST_TEXT_BLOCKS = 6000;
  private static final JsonMapper JSON = JsonMapper.shared();

  private final SearchIndex index;
  private final List<Passage> passages;
  private final Consumer<ShardFile> receiver;

  /// The check sum of each file that was handed over, by its name.
  private final Map<String, Long> written = new HashMap<>();

  private Shards(SearchIndex index, Consumer<ShardFile> receiver) {
    this.index = index;
    this.receiver = receiver;
    this.passages = index.passages();
  }

  /// Hands over the files of an index, each as soon as it is finished, the manifest last. The same
  /// index gives the same bytes.
  public static void write(SearchIndex index, Consumer<ShardFile> receiver) {
    new Shards(index, receiver).write();
  }

  /// The same, all together.
  public static List<ShardFile> write(SearchIndex index) {
    List<ShardFile> files = new ArrayList<>();
    write(index, files::add);
    return files;
  }

  private void write() {
    int[] pages = pages();
    Statistics statistics = index.statistics();
    Map<String, Object> manifest = new TreeMap<>();
    manifest.put("format", ShardBytes.FORMAT);
    manifest.put("passages", passages.size());
    manifest.put("pages", passages.isEmpty() ? 0 : pages[pages.length - 1] + 1);
    manifest.put("docCount", statistics.docCount());
    manifest.put("sumTotalTermFreq", statistics.sumTotalTermFreq());
    manifest.put("facets", facets());
    Column kinds = Column.of("kind", passages);
    Column languages = Column.of("language", passages);
    var directory = new ShardBytes('D');
    pages(pages, directory);
    kinds.write(directory);
    languages.write(directory);
    Column.of(passages, passage -> List.of(Float.toString(passage.weight()))).write(directory);
    var postings =
        new PostingsBlocks(
            index.lengths(),
            new BestPages(index, pages, kinds, languages),
            postingsBlock(),
            this::keep);
    var positions = new PositionBlocks(this::keep);
    index.eachTerm(term -> {
      postings.add(term);
      positions.add(term);
    });
    directory.bytes(postings.directories());
    directory.bytes(TextBlocks.write(passages, textBlock(), this::keep));
    manifest.put("directory", Base64.getEncoder().encodeToString(directory.gzip()));
    manifest.put("positions", directory(positions.directory()));
    manifest.put("words", directory(WordBlocks.write(index.words(), this::keep)));
    if (!index.widening().groups().isEmpty()) {
      manifest.put("names", NamesFile.write(index.widening(), passages, this::keep));
    }
    receiver.accept(new ShardFile(MANIFEST, checked(JSON.writeValueAsString(manifest))));
  }

  /// The JSON with the check sum of everything that follows it as its first member.
  private static byte[] checked(String json) {
    byte[] rest = ("," + json.substring(1)).getBytes(StandardCharsets.UTF_8);
    var crc = new CRC32();
    crc.update(rest);
    String head = "{\"crc\":\"%08x\"".formatted(crc.getValue());
    return new ShardBytes().bytes(head.getBytes(StandardCharsets.UTF_8)).bytes(rest).toByteArray();
  }

  /// The number of each passage's page.
  private int[] pages() {
    var pages = new int[passages.size()];
    for (int i = 1; i < pages.length; i++) {
      boolean same = passages.get(i).page().equals(passages.get(i - 1).page());
      pages[i] = pages[i - 1] + (same ? 0 : 1);
    }
    return pages;
  }

  /// Runs of pages with as many passages: how many pages, how many passages each.
  private static void pages(int[] pages, ShardBytes bytes) {
    List<Integer> sizes = new ArrayList<>();
    for (int i = 0; i < pages.length; i++) {
      if (i == 0 || pages[i] != pages[i - 1]) {
        sizes.add(1);
      } else {
        sizes.set(sizes.size() - 1, sizes.getLast() + 1);
      }
    }
    for (int from = 0, to; from < sizes.size(); from = to) {
      to = from + 1;
      while (to < sizes.size() && sizes.get(to).equals(sizes.get(from))) {
        to++;
      }
      bytes.number(to - from).number(sizes.get(from));
    }
  }

  private int postingsBlock() {
    double grown = POSTINGS_BLOCK * Math.sqrt(index.statistics().sumTotalTermFreq());
    return Math.clamp((long) grown, SMALLEST_POSTINGS_BLOCK, LARGEST_POSTINGS_BLOCK);
  }

  private int textBlock() {
    return (int) Math.max(TEXT_BLOCK, index.shown() / MOST_TEXT_BLOCKS);
  }

  private SortedMap<String, String> facets() {
    SortedSet<String> fields = new TreeSet<>();
    passages.forEach(passage -> fields.addAll(passage.facets().terms().keySet()));
    SortedMap<String, String> names = new TreeMap<>();
    for (String field : fields) {
      var bytes = new ShardBytes('C');
      Column.of(field, passages).write(bytes);
      names.put(field, name(bytes.file('C')));
    }
    return names;
  }

  private String directory(ShardBytes directory) {
    return name(new ShardBytes('D').bytes(directory).file('D'));
  }

  /// Keeps a file and returns its name in the folder.
  private String name(ShardFile file) {
    keep(file);
    return file.name().substring(FOLDER.length());
  }

  /// Parts of two types may be the same. The name has half of what tells files apart already.
  private void keep(ShardFile file) {
    var crc = new CRC32();
    crc.update(file.bytes());
    Long before = written.putIfAbsent(file.name(), crc.getValue());
    if (before == null) {
      receiver.accept(file);
    } else if (before != crc.getValue()) {
      throw new IllegalStateException("two shards with different bytes are named " + file.name());
    }
  }
}
