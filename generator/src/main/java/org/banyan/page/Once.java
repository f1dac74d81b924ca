package org.banyan.page;

import java.util.function.Supplier;

/// A value that several pages share, made when the first of them asks for it.
final class Once<T> implements Supplier<T> {

  private final Supplier<T> make;
  private T made;

  Once(Supplier<T> make) {
    this.make = make;
  }

  @Override
  public synchronized T get() {
    if (made == null) {
      made = make.get();
    }
    return made;
  }
}
