package org.banyan.shard;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.Deflater;

/// Packs blocks of one type into containers, and keeps their directory. A browser reads a block by
/// its place in the container, so that blocks may be small without files being many.
final class Blocks {

  private static final int CONTAINER = 65536;

  private final char type;
  private final Consumer<ShardFile> receiver;
  private final ShardBytes container = new ShardBytes();
  private final ShardBytes entries = new ShardBytes();
  private final List<ShardBytes> finished = new ArrayList<>();
  private final Deflater deflater = ShardBytes.deflater();
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
    entries.number(packed.length).bytes(key);
    inContainer++;
    return count++;
  }

  /// Ends the last container. The number of containers; for each the first bytes of its hash, the
  /// number of its blocks, and for each of these its length and key.
  ShardBytes directory() {
    if (inContainer > 0) {
      finish();
    }
    deflater.end();
    var directory = new ShardBytes().number(finished.size());
    finished.forEach(directory::bytes);
    return directory;
  }

  private void finish() {
    ShardFile file = ShardBytes.file(type, container.toByteArray());
    receiver.accept(file);
    finished.add(new ShardBytes().bytes(hash(file.name())).number(inContainer).bytes(entries));
    container.reset();
    entries.reset();
    inContainer = 0;
  }

  private static byte[] hash(String name) {
    return HexFormat.of().parseHex(name.substring(name.indexOf('-') + 1, name.indexOf('.')));
  }
}
