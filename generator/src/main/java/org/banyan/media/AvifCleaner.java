package org.banyan.media;

import static org.banyan.media.AvifBoxes.holds;
import static org.banyan.media.AvifBoxes.only;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banyan.media.AvifBoxes.Box;

/// AVIF cannot be cleaned by leaving parts out, because its parts are found by their offset. A
/// still picture that holds nothing but what shows it is published as it is, but for the words of
/// its colour profile, whose place is filled; any other is refused: an unknown part, a part that
/// stands twice, a second picture, and bytes that no item names.
///
/// Boxes: ISO/IEC 14496-12; items and properties: ISO/IEC 23008-12. `clap` is refused because what
/// it crops stays in the file.
final class AvifCleaner {

  private static final Set<String> BRANDS =
      Set.of("avif", "mif1", "mif2", "miaf", "MA1A", "MA1B", "\0\0\0\0");
  private static final Set<String> BOXES = Set.of("ftyp", "meta", "mdat");
  private static final Set<String> META =
      Set.of("hdlr", "pitm", "iloc", "iinf", "iref", "iprp", "idat");
  private static final Set<String> REFERENCES = Set.of("dimg", "auxl", "prem");
  private static final String ALPHA = "urn:mpeg:mpegB:cicp:systems:auxiliary:alpha\0";

  /// The properties, and the most bytes that each holds; a colour profile has a size of its own.
  private static final Map<String, Integer> PROPERTIES =
      Map.ofEntries(
          Map.entry("ispe", 12),
          Map.entry("pixi", 9),
          Map.entry("av1C", 64),
          Map.entry("colr", Integer.MAX_VALUE),
          Map.entry("irot", 1),
          Map.entry("imir", 1),
          Map.entry("pasp", 8),
          Map.entry("auxC", 4 + ALPHA.length()),
          Map.entry("a1op", 1),
          Map.entry("a1lx", 13),
          Map.entry("lsel", 2),
          Map.entry("clli", 4),
          Map.entry("mdcv", 24));

  /// What encoders write where a name may stand.
  private static final Set<String> NAMES =
      Set.of("", "\0", "Color\0", "Alpha\0", "libavif\0", "PictureHandler\0");

  private static final int LONGEST_GRID = 12;

  private record Range(int from, int to) {}

  private final PictureBytes in;
  private final AvifBoxes boxes;

  /// The properties that are about colours, in the order of the file.
  private final List<Box> colours = new ArrayList<>();

  private AvifCleaner(byte[] bytes) {
    this.in = new PictureBytes(PictureFormat.AVIF, bytes);
    this.boxes = new AvifBoxes(in);
  }

  static CleanPicture clean(byte[] bytes) throws Refused {
    return new AvifCleaner(bytes).clean();
  }

  private CleanPicture clean() throws Refused {
    Map<String, Box> all = only(BOXES, boxes.between(0, in.end()));
    Box type = boxes.need(all, "ftyp");
    for (int at = type.from(); at < type.to(); at += 4) {
      if (!BRANDS.contains(in.name(at))) {
        throw holds(in.name(at));
      }
    }
    Box meta = boxes.need(all, "meta");
    Map<String, Box> parts = only(META, boxes.between(meta.from() + 4, meta.to()));
    Box handler = boxes.need(parts, "hdlr");
    name(handler.from() + 24, handler);
    long primary = boxes.number(boxes.need(parts, "pitm"));
    Map<Long, String> items = items(boxes.need(parts, "iinf"));
    Set<Long> shown = new HashSet<>(Set.of(primary));
    if (parts.containsKey("iref")) {
      shown.addAll(references(parts.get("iref")));
    }
    if (!shown.containsAll(items.keySet())) {
      throw holds("iinf");
    }
    List<Range> named = extents(boxes.need(parts, "iloc"), items, parts.get("idat"));
    cover(boxes.need(all, "mdat"), named);
    if (parts.containsKey("idat")) {
      cover(parts.get("idat"), named);
    }
    PictureSize size = size(boxes.need(parts, "iprp"), primary);
    return made().picture(size.width(), size.height());
  }

  /// With clean profiles: each has the place of the one that was there.
  private CleanPicture.Maker made() throws Refused {
    var made = new CleanPicture.Maker(PictureFormat.AVIF, in.bytes());
    int done = 0;
    for (Box box : colours) {
      int from = box.from() + 4;
      String type = in.name(box.from());
      if (type.equals("nclx") && box.length() == 11) {
        continue;
      }
      byte[] profile = Arrays.copyOfRange(in.bytes(), from, box.to());
      byte[] clean = IccProfile.clean(profile).orElseThrow(() -> holds("colr"));
      if (!(type.equals("prof") || type.equals("rICC")) || clean.length > profile.length) {
        throw holds("colr");
      }
      made.copy(done, from).add(Arrays.copyOf(clean, profile.length));
      done = box.to();
    }
    return made.copy(done, in.end());
  }

  /// A box ends with a name that tells nothing.
  private void name(int at, Box box) throws Refused {
    var name = new StringBuilder();
    for (; at < box.to() && name.length() < 20; at++) {
      name.append((char) in.u8(at));
    }
    if (!NAMES.contains(name.toString())) {
      throw holds(box.name());
    }
  }

  /// The types of the items, by their numbers.
  private Map<Long, String> items(Box box) throws Refused {
    Map<Long, String> items = new HashMap<>();
    boolean isLong = in.u8(box.from()) > 0;
    for (Box item : boxes.between(box.from() + (isLong ? 8 : 6), box.to())) {
      int version = in.u8(item.from());
      int at = item.from() + (version < 3 ? 8 : 10);
      String type = in.name(at);
      boolean isPicture = type.equals("av01") || type.equals("grid");
      if (!item.name().equals("infe") || version < 2 || !isPicture) {
        throw holds(type.strip());
      }
      name(at + 4, item);
      long id = version < 3 ? in.u16(item.from() + 4) : in.u32(item.from() + 4);
      if (items.put(id, type) != null) {
        throw holds("infe");
      }
    }
    return items;
  }

  /// The items that others are made of, or that belong to others.
  private Set<Long> references(Box box) throws Refused {
    Set<Long> ids = new HashSet<>();
    int width = in.u8(box.from()) > 0 ? 4 : 2;
    for (Box reference : boxes.between(box.from() + 4, box.to())) {
      if (!REFERENCES.contains(reference.name())) {
        throw holds(reference.name());
      }
      int count = in.u16(reference.from() + width);
      if (reference.length() != width + 2 + count * width) {
        throw in.wrong();
      }
      ids.add(boxes.sized(reference.from(), width));
      for (int at = reference.from() + width + 2; at < reference.to(); at += width) {
        ids.add(boxes.sized(at, width));
      }
    }
    return ids;
  }

  /// Where the items lie in the file.
  ///
  /// @param data where those lie that are in the metadata itself; may be null
  private List<Range> extents(Box box, Map<Long, String> items, Box data) throws Refused {
    int version = in.u8(box.from());
    int offset = in.u8(box.from() + 4) >> 4;
    int length = in.u8(box.from() + 4) & 15;
    int base = in.u8(box.from() + 5) >> 4;
    int index = version == 0 ? 0 : in.u8(box.from() + 5) & 15;
    int number = version < 2 ? 2 : 4;
    if (version > 2 || length < 4) {
      throw in.wrong();
    }
    List<Range> ranges = new ArrayList<>();
    int at = box.from() + 6 + number;
    for (long left = boxes.sized(box.from() + 6, number); left > 0; left--) {
      String type = items.get(boxes.sized(at, number));
      at += number;
      int method = version == 0 ? 0 : in.u16(at);
      at += version == 0 ? 0 : 2;
      if (type == null || method > (data == null ? 0 : 1) || in.u16(at) != 0) {
        throw holds(box.name());
      }
      long start = boxes.sized(at + 2, base) + (method == 0 ? 0 : data.from());
      at += 2 + base;
      int count = in.u16(at);
      at += 2;
      for (; count > 0; count--) {
        long from = start + boxes.sized(at + index, offset);
        long size = boxes.sized(at + index + offset, length);
        at += index + offset + length;
        if (from < 0 || from > in.end() || (type.equals("grid") && size > LONGEST_GRID)) {
          throw in.wrong();
        }
        ranges.add(new Range((int) from, in.after((int) from, size)));
      }
    }
    if (at != box.to()) {
      throw in.wrong();
    }
    ranges.sort(Comparator.comparingInt(Range::from));
    return ranges;
  }

  /// Each byte of a box belongs to an item.
  private static void cover(Box box, List<Range> ranges) throws Refused {
    int done = box.from();
    for (Range range : ranges) {
      if (range.from() <= done) {
        done = Math.max(done, range.to());
      }
    }
    if (done < box.to()) {
      throw holds(box.name());
    }
  }

  /// The properties of the picture that is shown: how large it is, and whether it is turned.
  private PictureSize size(Box properties, long id) throws Refused {
    List<Box> all = List.of();
    List<Box> own = new ArrayList<>();
    for (Box box : boxes.between(properties.from(), properties.to())) {
      if (box.name().equals("ipco") && all.isEmpty()) {
        all = boxes.between(box.from(), box.to());
      } else if (box.name().equals("ipma")) {
        own.addAll(associated(box, id, all));
      } else {
        throw holds(box.name());
      }
    }
    for (Box box : all) {
      boolean isOther = box.name().equals("auxC") && !in.has(box.from() + 4, ALPHA);
      if (isOther || box.length() > PROPERTIES.getOrDefault(box.name(), -1)) {
        throw holds(box.name());
      }
      if (box.name().equals("colr")) {
        colours.add(box);
      }
    }
    long width = 0;
    long height = 0;
    boolean sideways = false;
    for (Box box : own) {
      if (box.name().equals("ispe")) {
        width = in.u32(box.from() + 4);
        height = in.u32(box.from() + 8);
      } else if (box.name().equals("irot")) {
        sideways = (in.u8(box.from()) & 1) == 1;
      }
    }
    if (width == 0 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
      throw in.wrong();
    }
    return sideways
        ? new PictureSize((int) height, (int) width)
        : new PictureSize((int) width, (int) height);
  }

  private List<Box> associated(Box box, long id, List<Box> all) throws Refused {
    boolean isWide = in.u8(box.from()) > 0;
    boolean isLong = (in.u8(box.from() + 3) & 1) == 1;
    List<Box> found = new ArrayList<>();
    int at = box.from() + 8;
    for (long entry = in.u32(box.from() + 4); entry > 0 && at < box.to(); entry--) {
      boolean isOurs = id == (isWide ? in.u32(at) : in.u16(at));
      at += isWide ? 4 : 2;
      int count = in.u8(at++);
      for (; count > 0; count--) {
        int index = isLong ? in.u16(at) & 0x7fff : in.u8(at) & 0x7f;
        at += isLong ? 2 : 1;
        if (isOurs && index > 0 && index <= all.size()) {
          found.add(all.get(index - 1));
        }
      }
    }
    if (at != box.to()) {
      throw in.wrong();
    }
    return found;
  }
}
