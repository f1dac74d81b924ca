package org.banyan.shard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.banyan.search.TermPostings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the files of an index by the letter of the format.
final class ShardReader {

  private final Map<String, byte[]> files = new TreeMap<>();
  private final JsonNode manifest;
  private final int passages;

  ShardReader(List<ShardFile> files) {
    files.forEach(file -> this.files.put(file.name(), file.bytes()));
    manifest = JsonMapper.shared().readTree(this.files.get("search/manifest.json"));
    passages = number("passages");
    assertEquals(1, number("format"));
  }

  int number(String key) {
    return manifest.get(key).intValue();
  }

  byte[] lengths() {
    var lengths = new byte[passages];
    open(manifest.get("documents").stringValue(), 'D').get(lengths);
    return lengths;
  }

  /// How many passages each page has.
  List<Integer> pages() {
    ByteBuffer in = documents();
    return IntStream.range(0, number("pages")).mapToObj(page -> number(in)).toList();
  }

  /// The values of every passage in a column.
  List<List<String>> column(String name) {
    JsonNode facet = manifest.get("facets").get(name);
    if (facet != null) {
      return column(open(facet.stringValue(), 'C'));
    }
    ByteBuffer in = documents();
    pages().forEach(page -> number(in));
    List<List<String>> kinds = column(in);
    return name.equals("kind") ? kinds : column(in);
  }

  void eachTerm(Consumer<TermPostings> receiver) {
    for (JsonNode row : manifest.get("postings")) {
      ByteBuffer in = open(row.get(1).stringValue(), 'P');
      String first = row.get(0).stringValue();
      byte[] term = {};
      int count = number(in);
      for (int i = 0; i < count; i++) {
        int shared = number(in);
        byte[] rest = bytes(in, number(in));
        term = Arrays.copyOf(Arrays.copyOf(term, shared), shared + rest.length);
        System.arraycopy(rest, 0, term, shared, rest.length);
        String text = new String(term, StandardCharsets.UTF_8);
        if (i == 0) {
          assertEquals(first, text);
        }
        receiver.accept(postings(text, ByteBuffer.wrap(bytes(in, number(in)))));
      }
      assertEquals(0, in.remaining());
    }
  }

  /// Entry, url, title, heading and text of every passage.
  List<List<String>> texts() {
    List<List<String>> texts = new ArrayList<>();
    for (JsonNode row : manifest.get("texts")) {
      assertEquals(texts.size(), row.get(0).intValue());
      ByteBuffer in = open(row.get(1).stringValue(), 'T');
      int count = number(in);
      String[] lines = new String(bytes(in, in.remaining()), StandardCharsets.UTF_8).split("\n");
      assertEquals(count, lines.length);
      for (String line : lines) {
        List<String> parts = new ArrayList<>();
        JsonMapper.shared().readTree(line).forEach(part -> parts.add(part.stringValue()));
        texts.add(parts);
      }
    }
    return texts;
  }

  private static TermPostings postings(String term, ByteBuffer in) {
    int count = number(in);
    int docFreq = count - number(in);
    var numbers = new int[count];
    var frequencies = new int[count];
    int at = -1;
    for (int i = 0; i < count; i++) {
      int head = number(in);
      at += (head >>> 1) + 1;
      numbers[i] = at;
      frequencies[i] = (head & 1) == 1 ? 1 : number(in);
    }
    assertEquals(0, in.remaining());
    return new TermPostings(term, docFreq, numbers, frequencies);
  }

  private List<List<String>> column(ByteBuffer in) {
    List<String> values = IntStream.range(0, number(in)).mapToObj(i -> text(in)).toList();
    List<List<String>> rows = new ArrayList<>();
    while (rows.size() < passages) {
      int run = number(in);
      List<String> set =
          IntStream.range(0, number(in)).mapToObj(i -> values.get(number(in))).toList();
      for (int i = 0; i < run; i++) {
        rows.add(set);
      }
    }
    return rows;
  }

  private ByteBuffer documents() {
    ByteBuffer in = open(manifest.get("documents").stringValue(), 'D');
    return in.position(in.position() + passages);
  }

  private ByteBuffer open(String name, char type) {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(files.get("search/" + name)))) {
      ByteBuffer bytes = ByteBuffer.wrap(in.readAllBytes());
      assertEquals(type, bytes.get());
      assertEquals(1, bytes.get());
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int number(ByteBuffer in) {
    int value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = in.get();
      value |= (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }

  private static String text(ByteBuffer in) {
    return new String(bytes(in, number(in)), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(ByteBuffer in, int length) {
    var bytes = new byte[length];
    in.get(bytes);
    return bytes;
  }
}
