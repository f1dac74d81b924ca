package org.banyan.media;

import static org.banyan.source.Message.Slot.slot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The boxes of a file in the ISO base media format, ISO/IEC 14496-12.
record AvifBoxes(PictureBytes in) {

  /// @param from where its content begins
  record Box(String name, int from, int to) {

    int length() {
      return to - from;
    }
  }

  static Refused holds(String what) {
    String shown = what.chars().allMatch(c -> c > 32 && c < 127) ? what : "?";
    return new Refused("uncleanable-picture.avif", slot("what", shown));
  }

  /// All between two offsets.
  List<Box> between(int from, int to) throws Refused {
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

  /// The boxes by their names, each of which is allowed and stands once.
  static Map<String, Box> only(Set<String> names, List<Box> boxes) throws Refused {
    Map<String, Box> found = new HashMap<>();
    for (Box box : boxes) {
      if (!names.contains(box.name()) || found.put(box.name(), box) != null) {
        throw holds(box.name());
      }
    }
    return found;
  }

  Box need(Map<String, Box> boxes, String name) throws Refused {
    Box box = boxes.get(name);
    if (box == null) {
      throw in.wrong();
    }
    return box;
  }

  long number(Box box) throws Refused {
    boolean isWide = in.u8(box.from()) > 0;
    if (box.length() != (isWide ? 8 : 6)) {
      throw in.wrong();
    }
    return isWide ? in.u32(box.from() + 4) : in.u16(box.from() + 4);
  }

  /// A number of 0, 2, 4 or 8 bytes.
  long sized(int at, int width) throws Refused {
    return switch (width) {
      case 0 -> 0;
      case 2 -> in.u16(at);
      case 4 -> in.u32(at);
      case 8 -> in.u32(at) << 32 | in.u32(at + 4);
      default -> throw in.wrong();
    };
  }
}
