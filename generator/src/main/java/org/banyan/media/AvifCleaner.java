package org.banyan.media;

import static org.banyan.source.Message.Slot.slot;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// AVIF cannot be cleaned by leaving parts out, because its parts are found by their place. One
/// that holds nothing but pixels and colours is published as it is, any other is refused.
final class AvifCleaner {

  private static final Set<String> BOXES = Set.of("ftyp", "meta", "mdat", "moov", "free", "skip");
  private static final Set<String> HOLDERS =
      Set.of("moov", "trak", "mdia", "minf", "stbl", "dinf", "edts");
  private static final Set<String> TELLTALES = Set.of("udta", "meta", "uuid");
  private static final Set<String> ITEMS =
      Set.of("av01", "grid", "iovl", "iden", "tmap", "a1lx", "auxl");
  private static final List<String> MARKS =
      List.of("Exif\0\0", "http://ns.adobe.com/", "<x:xmpmeta", "Photoshop 3.0");
  private static final int DEEPEST = 12;

  private record Box(String name, int from, int to) {}

  private final PictureBytes in;

  private AvifCleaner(byte[] bytes) {
    this.in = new PictureBytes(PictureFormat.AVIF, bytes);
  }

  static CleanPicture clean(byte[] bytes) throws Refused {
    return new AvifCleaner(bytes).clean();
  }

  private CleanPicture clean() throws Refused {
    PictureSize size = null;
    for (Box box : boxes(0, in.end())) {
      if (!BOXES.contains(box.name())) {
        throw holds(box.name());
      }
      switch (box.name()) {
        case "meta" -> size = meta(box);
        case "moov" -> film(box, 0);
        case "free", "skip" -> empty(box);
        default -> {}
      }
    }
    if (size == null) {
      throw in.wrong();
    }
    String all = new String(in.bytes(), StandardCharsets.ISO_8859_1);
    for (String mark : MARKS) {
      if (all.contains(mark)) {
        throw holds(mark.replace("\0", ""));
      }
    }
    return new CleanPicture.Maker(PictureFormat.AVIF, in.bytes())
        .copy(0, in.end())
        .picture(size.width(), size.height());
  }

  private static Refused holds(String what) {
    String shown = what.chars().allMatch(c -> c > 32 && c < 127) ? what : "?";
    return new Refused("uncleanable-picture.avif", slot("what", shown));
  }

  private List<Box> boxes(int from, int to) throws Refused {
    List<Box> boxes = new ArrayList<>();
    for (int at = from; at < to; ) {
      long length = in.u32(at);
      String name = in.name(at + 4);
      int head = 8;
      if (length == 1) {
        length = in.u32(at + 8) << 32 | in.u32(at + 12);
        head = 16;
      } else if (length == 0) {
        length = to - at;
      }
      if (length < head) {
        throw in.wrong();
      }
      int end = in.after(at, length);
      if (end > to) {
        throw in.wrong();
      }
      boxes.add(new Box(name, at + head, end));
      at = end;
    }
    return boxes;
  }

  private void empty(Box box) throws Refused {
    for (int at = box.from(); at < box.to(); at++) {
      if (in.u8(at) != 0) {
        throw holds(box.name());
      }
    }
  }

  /// Metadata may stand anywhere among the tracks.
  private void film(Box box, int depth) throws Refused {
    if (depth > DEEPEST) {
      throw in.wrong();
    }
    for (Box inner : boxes(box.from(), box.to())) {
      if (TELLTALES.contains(inner.name())) {
        throw holds(inner.name());
      } else if (HOLDERS.contains(inner.name())) {
        film(inner, depth + 1);
      }
    }
  }

  private PictureSize meta(Box meta) throws Refused {
    Map<String, Box> inner = new HashMap<>();
    for (Box box : boxes(meta.from() + 4, meta.to())) {
      inner.put(box.name(), box);
    }
    if (inner.containsKey("uuid") || inner.containsKey("udta")) {
      throw holds("uuid");
    }
    Box items = inner.get("iinf");
    Box properties = inner.get("iprp");
    Box primary = inner.get("pitm");
    if (items == null || properties == null || primary == null) {
      throw in.wrong();
    }
    boolean isLong = in.u8(items.from()) > 0;
    for (Box item : boxes(items.from() + (isLong ? 8 : 6), items.to())) {
      int version = in.u8(item.from());
      String type = in.name(item.from() + (version < 3 ? 8 : 10));
      if (!item.name().equals("infe") || version < 2 || !ITEMS.contains(type)) {
        throw holds(type.strip());
      }
    }
    boolean isWide = in.u8(primary.from()) > 0;
    long id = isWide ? in.u32(primary.from() + 4) : in.u16(primary.from() + 4);
    return size(properties, id);
  }

  /// The properties of the picture that is shown: how large it is, and whether it is turned.
  private PictureSize size(Box properties, long id) throws Refused {
    List<Box> all = List.of();
    List<Box> own = new ArrayList<>();
    for (Box box : boxes(properties.from(), properties.to())) {
      if (box.name().equals("ipco")) {
        all = boxes(box.from(), box.to());
      } else if (box.name().equals("ipma")) {
        own.addAll(associated(box, id, all));
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
    return found;
  }
}
