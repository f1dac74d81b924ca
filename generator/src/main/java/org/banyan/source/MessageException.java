package org.banyan.source;

import java.io.IOException;
import java.io.Serial;
import org.banyan.source.Message.Slot;

/// What no author can fix in the content, said in the author's language: a folder that cannot be
/// written, a disk that is full.
public final class MessageException extends IOException {

  @Serial private static final long serialVersionUID = 1;

  private final transient Message said;

  public MessageException(IOException cause, String key, Slot... slots) {
    super(key, cause);
    this.said = Message.of(key, slots);
  }

  public MessageException(String key, Slot... slots) {
    this(null, key, slots);
  }

  public Message said() {
    return said;
  }

  @Override
  public String getMessage() {
    return MessageCatalog.of("en").text(said);
  }
}
