package org.playcaller.plan;

import java.util.AbstractList;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/**
 * A list whose items are made when they are first asked for: of a large plan most are only counted.
 * One thread at a time may read it.
 */
final class LazyList<T> extends AbstractList<T> implements RandomAccess {

  private final IntFunction<T> make;
  private final Object[] made;

  /**
   * Prepares a list.
   *
   * @param size how many items it has
   * @param make makes one of them, by its index
   */
  LazyList(int size, IntFunction<T> make) {
    this.make = make;
    this.made = new Object[size];
  }

  @Override
  @SuppressWarnings("unchecked")
  public T get(int index) {
    Object item = made[index];
    if (item == null) {
      item = make.apply(index);
      made[index] = item;
    }
    return (T) item;
  }

  @Override
  public int size() {
    return made.length;
  }
}
