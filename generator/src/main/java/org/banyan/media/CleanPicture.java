package org.banyan.media;

import static org.banyan.source.Message.Slot.slot;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// A picture without what is not needed to show it: parts of the bytes it was read from, and a few
/// bytes of ours between them.
///
/// @param size as a reader sees it; empty when the picture has none of its own
record CleanPicture(Optional<PictureSize> size, List<Part> parts) {

  /// The most points a picture may have: a browser needs four bytes for each to show it.
  static final long MOST_POINTS = 120_000_000;

  record Part(byte[] bytes, int from, int length) {}

  CleanPicture {
    parts = List.copyOf(parts);
  }

  long length() {
    return parts.stream().mapToLong(Part::length).sum();
  }

  InputStream open() {
    List<InputStream> streams = new ArrayList<>();
    for (Part part : parts) {
      streams.add(new ByteArrayInputStream(part.bytes(), part.from(), part.length()));
    }
    return new SequenceInputStream(Collections.enumeration(streams));
  }

  byte[] bytes() {
    var out = new ByteArrayOutputStream((int) length());
    parts.forEach(part -> out.write(part.bytes(), part.from(), part.length()));
    return out.toByteArray();
  }

  /// Collects the parts; what follows each other becomes one.
  static final class Maker {

    private final PictureFormat format;
    private final byte[] source;
    private final List<Part> parts = new ArrayList<>();
    private long length;

    Maker(PictureFormat format, byte[] source) {
      this.format = format;
      this.source = source;
    }

    Maker copy(int from, int to) {
      Part last = parts.isEmpty() ? new Part(source, from, 0) : parts.getLast();
      if (last.bytes() == source && last.from() + last.length() == from) {
        if (!parts.isEmpty()) {
          parts.removeLast();
        }
        parts.add(new Part(source, last.from(), last.length() + to - from));
      } else {
        parts.add(new Part(source, from, to - from));
      }
      length += to - from;
      return this;
    }

    Maker add(byte[] bytes) {
      parts.add(new Part(bytes, 0, bytes.length));
      length += bytes.length;
      return this;
    }

    Maker addAll(Maker other) {
      parts.addAll(other.parts);
      length += other.length;
      return this;
    }

    long length() {
      return length;
    }

    CleanPicture picture() {
      return new CleanPicture(Optional.empty(), parts);
    }

    CleanPicture picture(long width, long height) throws Refused {
      if (width <= 0 || height <= 0) {
        throw new Refused("broken-picture.parts", slot("format", format.title()));
      }
      if (width > MOST_POINTS || height > MOST_POINTS || width * height > MOST_POINTS) {
        throw new Refused(
            "huge-file.points",
            slot("width", width),
            slot("height", height),
            slot("most", MOST_POINTS / 1_000_000));
      }
      return new CleanPicture(Optional.of(new PictureSize((int) width, (int) height)), parts);
    }
  }
}
