package io.hardknocks.storage.duckdb.pipeline;

import io.hardknocks.storage.PipelineStatistics.Spread;
import io.hardknocks.storage.duckdb.sql.Micros;
import java.util.Arrays;

/** How often each duration was seen, the shortest first: exact quantiles need all of them. */
final class Times {
  static final Times NONE = new Times(new long[0], new long[0]);

  /** Different durations, in their order. */
  private final long[] micros;

  /** How many were no longer than each. */
  private final long[] upTo;

  private Times(long[] micros, long[] upTo) {
    this.micros = micros;
    this.upTo = upTo;
  }

  /** Durations that come in their order. */
  static final class Builder {
    private long[] micros = new long[16];
    private long[] upTo = new long[16];
    private int size;

    void add(long duration, long count) {
      if (size == micros.length) {
        micros = Arrays.copyOf(micros, size * 2);
        upTo = Arrays.copyOf(upTo, size * 2);
      }
      micros[size] = duration;
      upTo[size] = count + (size == 0 ? 0 : upTo[size - 1]);
      size++;
    }

    Times times() {
      return new Times(Arrays.copyOf(micros, size), Arrays.copyOf(upTo, size));
    }
  }

  Times plus(Times other) {
    if (known() == 0) return other;
    if (other.known() == 0) return this;
    var sum = new Builder();
    int i = 0;
    int j = 0;
    while (i < micros.length || j < other.micros.length) {
      long mine = i < micros.length ? micros[i] : Long.MAX_VALUE;
      long its = j < other.micros.length ? other.micros[j] : Long.MAX_VALUE;
      long next = Math.min(mine, its);
      long count = mine == next ? count(i++) : 0;
      if (its == next) count += other.count(j++);
      sum.add(next, count);
    }
    return sum.times();
  }

  private long count(int index) {
    return index == 0 ? upTo[0] : upTo[index] - upTo[index - 1];
  }

  private long known() {
    return upTo.length == 0 ? 0 : upTo[upTo.length - 1];
  }

  Spread spread() {
    if (known() == 0) return Spread.NONE;
    long total = 0;
    for (int i = 0; i < micros.length; i++)
      total = Math.addExact(total, Math.multiplyExact(micros[i], count(i)));
    return new Spread(
        known(),
        Micros.time(total),
        Micros.time(quantile(50)),
        Micros.time(quantile(95)),
        Micros.time(micros[micros.length - 1]));
  }

  /** The smallest that so many in a hundred are not greater than. */
  private long quantile(int percent) {
    long rank = (known() * percent + 99) / 100;
    int at = Arrays.binarySearch(upTo, rank);
    return micros[at < 0 ? -at - 1 : at];
  }
}
