package org.banyan.shard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.banyan.search.TermPostings;
import org.banyan.search.Word;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the files of an index by the letter of the format.
final class ShardReader {

  /// A block with the key that the directory gives it.
  private record Block(String name, int from, int to, byte[] key) {}

  /// The best pages of a long list in one language.
  record Best(int[] pagesByKind, float bound, TermPostings list) {}

  private final Map<String, byte[]> files = new TreeMap<>();
  private final JsonNode manifest;
  private final int passages;
  private final List<Integer> pages = new ArrayList<>();
  private final List<List<String>> kinds;
  private final List<List<String>> languages;
  private final List<Float> weights;
  private final int kindCount;
  private final int languageCount;
  private final List<Block> terms;
  private final List<Block> lists;
  private final List<Block> texts;
  private final byte[] lengths;
  private final Map<String, List<Best>> best = new TreeMap<>();

  ShardReader(List<ShardFile> files) {
    files.forEach(file -> this.files.put(file.name(), file.bytes()));
    manifest = JsonMapper.shared().readTree(this.files.get("search/manifest-5.json"));
    passages = number("passages");
    assertEquals(5, number("format"));
    byte[] packed = Base64.getDecoder().decode(manifest.get("directory").stringValue());
    ByteBuffer in = unpack(packed, 'D');
    while (pages.size() < number("pages")) {
      int run = number(in);
      int size = number(in);
      IntStream.range(0, run).forEach(page -> pages.add(size));
    }
    kindCount = number(in.duplicate());
    kinds = column(in);
    languageCount = number(in.duplicate());
    languages = column(in);
    weights = column(in).stream().map(List::getFirst).map(Float::valueOf).toList();
    terms = blocks(in, 'p', ShardReader::after);
    lists = blocks(in, 'l', (_, _) -> new byte[0]);
    texts = blocks(in, 't', (directory, _) -> new byte[] {(byte) number(directory)});
    assertEquals(0, in.remaining());
    lengths = new byte[passages];
  }

  private interface KeyReader {
    byte[] read(ByteBuffer in, byte[] before);
  }

  int number(String key) {
    return manifest.get(key).intValue();
  }

  /// The length bytes met while reading terms.
  byte[] lengths() {
    return lengths;
  }

  /// What the score of each passage is multiplied by.
  List<Float> weights() {
    return weights;
  }

  /// How many passages each page has.
  List<Integer> pages() {
    return pages;
  }

  /// The best pages of long lists, by language.
  Map<String, List<Best>> best() {
    return best;
  }

  /// The values of every passage in a column.
  List<List<String>> column(String name) {
    return switch (name) {
      case "kind" -> kinds;
      case "language" -> languages;
      default -> column(unpack(file(manifest.get("facets").get(name).stringValue()), 'C'));
    };
  }

  /// With the positions that stand apart.
  void eachTerm(Consumer<TermPostings> receiver) {
    ByteBuffer positions = positions();
    byte[] last = {};
    for (Block block : terms) {
      ByteBuffer in = open(block, 'P');
      byte[] term = {};
      int count = number(in);
      for (int i = 0; i < count; i++) {
        term = after(in, term);
        assertTrue(Arrays.compareUnsigned(block.key(), term) <= 0);
        assertTrue(last.length == 0 || Arrays.compareUnsigned(last, term) < 0);
        if (i == 0 && last.length > 0) {
          assertTrue(Arrays.compareUnsigned(last, block.key()) < 0);
        }
        last = term;
        String text = new String(term, StandardCharsets.UTF_8);
        receiver.accept(entry(text, ByteBuffer.wrap(bytes(in, number(in))), positions));
      }
      assertEquals(0, in.remaining());
    }
    assertEquals(0, positions.remaining());
  }

  /// Entry, url, title, heading, clause, level and text of every passage.
  List<List<String>> texts() {
    List<List<String>> rows = new ArrayList<>();
    for (Block block : texts) {
      ByteBuffer in = open(block, 'T');
      String[] lines = new String(bytes(in, in.remaining()), StandardCharsets.UTF_8).split("\n");
      assertEquals(block.key()[0] & 0xff, lines.length & 0xff);
      for (String line : lines) {
        List<String> parts = new ArrayList<>();
        JsonMapper.shared().readTree(line).forEach(part -> parts.add(part.stringValue()));
        rows.add(parts);
      }
    }
    return rows;
  }

  List<Word> words() {
    ByteBuffer directory = unpack(file(manifest.get("words").stringValue()), 'D');
    List<Word> words = new ArrayList<>();
    for (Block block : blocks(directory, 'w', ShardReader::after)) {
      ByteBuffer in = open(block, 'W');
      byte[] word = {};
      for (int i = number(in); i > 0; i--) {
        word = after(in, word);
        words.add(new Word(new String(word, StandardCharsets.UTF_8), number(in)));
      }
      assertEquals(0, in.remaining());
    }
    return words;
  }

  private TermPostings entry(String term, ByteBuffer in, ByteBuffer positions) {
    int head = number(in);
    int count = head >>> 1;
    int docFreq = count - number(in);
    TermPostings list;
    if ((head & 1) == 0) {
      list = postings(term, docFreq, count, in);
    } else {
      Block block = lists.get(number(in));
      List<Best> parts = new ArrayList<>();
      for (int language = 0; language < languageCount; language++) {
        int[] byKind = IntStream.range(0, kindCount).map(kind -> number(in)).toArray();
        float bound = Float.intBitsToFloat(Integer.reverseBytes(in.getInt()));
        parts.add(new Best(byKind, bound, postings(term, docFreq, number(in), in)));
      }
      best.put(term, parts);
      ByteBuffer whole = open(block, 'L');
      list = postings(term, docFreq, count, whole);
      assertEquals(0, whole.remaining());
    }
    assertEquals(0, in.remaining());
    var counts = new int[count];
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      counts[i] = number(positions);
      int last = -1;
      for (int n = counts[i]; n > 0; n--) {
        last += number(positions) + 1;
        all.add(last);
      }
    }
    return new TermPostings(
        term,
        docFreq,
        list.passages(),
        list.frequencies(),
        counts,
        all.stream().mapToInt(place -> place).toArray());
  }

  private TermPostings postings(String term, int docFreq, int count, ByteBuffer in) {
    var numbers = new int[count];
    var frequencies = new int[count];
    int at = -1;
    for (int i = 0; i < count; i++) {
      int head = number(in);
      at += (head >>> 1) + 1;
      numbers[i] = at;
      frequencies[i] = (head & 1) == 1 ? 1 : number(in);
    }
    for (int passage : numbers) {
      lengths[passage] = in.get();
    }
    return new TermPostings(term, docFreq, numbers, frequencies, new int[0], new int[0]);
  }

  /// All pieces one after the other.
  private ByteBuffer positions() {
    ByteBuffer directory = unpack(file(manifest.get("positions").stringValue()), 'D');
    var all = new ShardBytes();
    for (Block block : blocks(directory, 'x', ShardReader::keyWithOrdinal)) {
      ByteBuffer in = open(block, 'X');
      byte[] term = {};
      for (int i = number(in); i > 0; i--) {
        term = after(in, term);
        number(in);
        number(in);
        all.bytes(bytes(in, number(in)));
      }
      assertEquals(0, in.remaining());
    }
    return ByteBuffer.wrap(all.toByteArray());
  }

  private static byte[] keyWithOrdinal(ByteBuffer in, byte[] before) {
    byte[] key = after(in, before);
    number(in);
    return key;
  }

  private List<Block> blocks(ByteBuffer in, char type, KeyReader keys) {
    List<String> names = new ArrayList<>();
    List<Integer> counts = new ArrayList<>();
    for (int containers = number(in); containers > 0; containers--) {
      names.add(type + "-" + HexFormat.of().formatHex(bytes(in, 5)) + ".bin");
      counts.add(number(in));
    }
    int count = counts.stream().mapToInt(blocks -> blocks).sum();
    int[] upper = IntStream.range(0, count).map(block -> number(in)).toArray();
    byte[] lower = bytes(in, count);
    List<Block> blocks = new ArrayList<>();
    byte[] key = {};
    for (int container = 0; container < names.size(); container++) {
      int from = 0;
      for (int i = counts.get(container); i > 0; i--) {
        int to = from + upper[blocks.size()] * 256 + (lower[blocks.size()] & 0xff);
        key = keys.read(in, key);
        blocks.add(new Block(names.get(container), from, to, key));
        from = to;
      }
      assertEquals(from, file(names.get(container)).length);
    }
    return blocks;
  }

  private List<List<String>> column(ByteBuffer in) {
    List<String> values = IntStream.range(0, number(in)).mapToObj(i -> text(in)).toList();
    List<List<String>> rows = new ArrayList<>();
    while (rows.size() < passages) {
      int run = number(in);
      List<String> set =
          IntStream.range(0, number(in)).mapToObj(i -> values.get(number(in))).toList();
      IntStream.range(0, run).forEach(i -> rows.add(set));
    }
    return rows;
  }

  private byte[] file(String name) {
    return files.get("search/" + name);
  }

  private ByteBuffer open(Block block, char type) {
    return unpack(Arrays.copyOfRange(file(block.name()), block.from(), block.to()), type);
  }

  private static ByteBuffer unpack(byte[] packed, char type) {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      ByteBuffer bytes = ByteBuffer.wrap(in.readAllBytes());
      assertEquals(type, bytes.get());
      assertEquals(5, bytes.get());
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] after(ByteBuffer in, byte[] before) {
    int shared = number(in);
    byte[] rest = bytes(in, number(in));
    byte[] whole = Arrays.copyOf(Arrays.copyOf(before, shared), shared + rest.length);
    System.arraycopy(rest, 0, whole, shared, rest.length);
    return whole;
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
