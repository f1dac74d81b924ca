package org.banyan.shard;

import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.zip.Deflater;

/// Packs blocks of one type into containers, and keeps their directory. A browser reads a block by
/// its place in the container, so that blocks may be small without files being many.
final class Blocks {

  private static final int CONTAINER = 65536;

  private final char type;
  private final Consumer<ShardFile> receiver;
  private final ShardBytes container = new ShardBytes();
  private final ShardBytes containers = new ShardBytes();
  private final ShardBytes upperLengths = new ShardBytes();
  private final ShardBytes lowerLengths = new ShardBytes();
  private final ShardBytes keys = new ShardBytes();
  private final Deflater deflater = ShardBytes.deflater();
  private int finished;
  private int inContainer;
  private int count;

  /// @param receiver takes each container as soon as it is full
  Blocks(char type, Consumer<ShardFile> receiver) {
    this.type = type;
    this.receiver = receiver;
  }

  /// Adds a block, and to the directory its length and `key`. Returns its number.
  int add(ShardBytes key, ShardBytes content) {
    byte[] packed = new ShardBytes(type).bytes(content).gzip(deflater);
    if (inContainer > 0 && container.size() + packed.length > CONTAINER) {
      finish();
    }
    container.bytes(packed);
    upperLengths.number(packed.length >>> 8);
    lowerLengths.write(packed.length);
    keys.bytes(key);
    inContainer++;
    return count++;
  }

  /// Ends the last container. The number of containers; for each the first bytes of its hash and
  /// the number of its blocks; then, each for all blocks one after the other because like beside
  /// like packs best, the upper bits of the lengths, their lowest bytes, and the keys.
  ShardBytes directory() {
    if (inContainer > 0) {
      finish();
    }
    deflater.end();
    return new ShardBytes()
        .number(finished)
        .bytes(containers)
        .bytes(upperLengths)
        .bytes(lowerLengths)
        .bytes(keys);
  }

  private void finish() {
    ShardFile file = ShardBytes.file(type, container.toByteArray());
    receiver.accept(file);
    containers.bytes(hash(file.name())).number(inContainer);
    container.reset();
    finished++;
    inContainer = 0;
  }

  private static byte[] hash(String name) {
    return HexFormat.of().parseHex(name.substring(name.indexOf('-') + 1, name.indexOf('.')));
  }
}
