package io.hardknocks.storage.duckdb.sums;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was added up, part after part: a large sum of what is old, and a few of what came after, so
 * that a change of one of the last steps makes only these be added up again.
 *
 * @param parts each with what it adds to those before it
 */
public record Sums<T>(Addition<T> addition, List<Sum<T>> parts) {
  public Sums {
    parts = List.copyOf(parts);
  }

  /** What a part adds, up to some marks. */
  record Sum<T>(Marks upTo, T value) {}

  static <T> Sums<T> none(Addition<T> addition) {
    return new Sums<>(addition, List.of());
  }

  Marks upTo() {
    return parts.isEmpty() ? Marks.NONE : parts.getLast().upTo;
  }

  /** All of it; {@code null} for nothing. */
  @Nullable T total() {
    return parts.stream().map(Sum::value).reduce(addition::plus).orElse(null);
  }

  /** Those that a change from some marks on leaves as they are. */
  Sums<T> before(Marks changed) {
    return new Sums<>(
        addition, parts.stream().takeWhile(part -> !isChanged(part.upTo, changed)).toList());
  }

  /** Whether there is one that a change from some marks on does not leave as it is. */
  boolean isChangedFrom(Marks changed) {
    return isChanged(upTo(), changed) && !parts.isEmpty();
  }

  private boolean isChanged(Marks upTo, Marks changed) {
    var counts = addition.counts();
    return changed.equals(Marks.NONE)
        || (counts.contains(Addition.Kind.FIXES) && upTo.attempts() >= changed.attempts())
        || (counts.contains(Addition.Kind.STEPS) && upTo.steps() >= changed.steps());
  }

  /**
   * The same and one more.
   *
   * @param latest how many steps at the end are in parts of their own, of half as many each
   */
  Sums<T> and(Sum<T> next, long latest) {
    var all = new ArrayList<>(parts);
    all.add(next);
    int last = all.size() - 1;
    if (last > 0 && next.upTo.steps() - start(last - 1) <= latest / 2) join(all, last - 1);
    while (all.size() > 1 && all.get(1).upTo.steps() <= next.upTo.steps() - latest) join(all, 0);
    return new Sums<>(addition, all);
  }

  private long start(int part) {
    return part == 0 ? 0 : parts.get(part - 1).upTo.steps();
  }

  private void join(List<Sum<T>> all, int first) {
    var next = all.remove(first + 1);
    all.set(first, new Sum<>(next.upTo, addition.plus(all.get(first).value, next.value)));
  }
}
