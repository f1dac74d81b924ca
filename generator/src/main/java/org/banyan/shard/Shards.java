package org.banyan.shard;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32;
import org.banyan.search.Passage;
import org.banyan.search.SearchIndex;
import org.banyan.search.Statistics;
import tools.jackson.databind.json.JsonMapper;

/// Writes an index as files for the browser; see `generator/docs/search-format.md`.
public final class Shards {

  static final String FOLDER = "search/";

  private static final JsonMapper JSON = JsonMapper.shared();

  private final SearchIndex index;
  private final SortedMap<String, ShardFile> files = new TreeMap<>();

  private Shards(SearchIndex index) {
    this.index = index;
  }

  /// The files of an index sorted by name, then the manifest. The same index gives the same bytes.
  public static List<ShardFile> write(SearchIndex index) {
    return new Shards(index).write();
  }

  private List<ShardFile> write() {
    List<Integer> pages = pages();
    Statistics statistics = index.statistics();
    Map<String, Object> manifest = new TreeMap<>();
    manifest.put("format", ShardBytes.FORMAT);
    manifest.put("passages", index.passages().size());
    manifest.put("pages", pages.size());
    manifest.put("docCount", statistics.docCount());
    manifest.put("sumTotalTermFreq", statistics.sumTotalTermFreq());
    manifest.put("documents", keep(documents(pages).file("d")));
    manifest.put("facets", facets());
    manifest.put("postings", postings(pages.size()));
    manifest.put("texts", texts(pages.size()));
    List<ShardFile> all = new ArrayList<>(files.values());
    all.add(new ShardFile(FOLDER + "manifest.json", checked(JSON.writeValueAsString(manifest))));
    return all;
  }

  /// The JSON with the check sum of everything that follows it as its first member.
  private static byte[] checked(String json) {
    byte[] rest = ("," + json.substring(1)).getBytes(StandardCharsets.UTF_8);
    var crc = new CRC32();
    crc.update(rest);
    String head = "{\"crc\":\"%08x\"".formatted(crc.getValue());
    return new ShardBytes().bytes(head.getBytes(StandardCharsets.UTF_8)).bytes(rest).toByteArray();
  }

  /// How many passages each page has.
  private List<Integer> pages() {
    List<Integer> pages = new ArrayList<>();
    String current = "";
    int count = 0;
    for (Passage passage : index.passages()) {
      if (count > 0 && !passage.page().equals(current)) {
        pages.add(count);
        count = 0;
      }
      current = passage.page();
      count++;
    }
    if (count > 0) {
      pages.add(count);
    }
    return pages;
  }

  private ShardBytes documents(List<Integer> pages) {
    var bytes = new ShardBytes('D').bytes(index.lengths());
    pages.forEach(bytes::number);
    column(bytes, "kind");
    column(bytes, "language");
    return bytes;
  }

  private SortedMap<String, String> facets() {
    SortedSet<String> fields = new TreeSet<>();
    index.passages().forEach(passage -> fields.addAll(passage.facets().keySet()));
    SortedMap<String, String> names = new TreeMap<>();
    for (String field : fields) {
      var bytes = new ShardBytes('C');
      column(bytes, field);
      names.put(field, keep(bytes.file("c")));
    }
    return names;
  }

  /// The values there are, then runs of neighbours that have the same ones.
  private void column(ShardBytes bytes, String name) {
    SortedSet<String> known = new TreeSet<>();
    index.passages().forEach(passage -> known.addAll(passage.values(name)));
    List<String> values = List.copyOf(known);
    bytes.number(values.size());
    values.forEach(bytes::text);
    List<Passage> passages = index.passages();
    for (int from = 0, to; from < passages.size(); from = to) {
      List<String> here = passages.get(from).values(name);
      to = from + 1;
      while (to < passages.size() && passages.get(to).values(name).equals(here)) {
        to++;
      }
      bytes.number(to - from).number(here.size());
      here.forEach(value -> bytes.number(values.indexOf(value)));
    }
  }

  private List<List<Object>> postings(int pages) {
    var shards = new PostingsShards(pages);
    index.eachTerm(shards::add);
    List<List<Object>> list = new ArrayList<>();
    shards.write((term, bytes) -> list.add(List.of(term, keep(bytes.file("p")))));
    return list;
  }

  private List<List<Object>> texts(int pages) {
    List<List<Object>> list = new ArrayList<>();
    new TextShards(index.passages(), pages)
        .write((first, bytes) -> list.add(List.of(first, keep(bytes.file("t")))));
    return list;
  }

  /// Keeps a file and returns its name in the folder.
  private String keep(ShardFile file) {
    ShardFile before = files.putIfAbsent(file.name(), file);
    if (before != null && !Arrays.equals(before.bytes(), file.bytes())) {
      throw new IllegalStateException("two shards with different bytes are named " + file.name());
    }
    return file.name().substring(FOLDER.length());
  }
}
