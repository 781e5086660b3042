package io.hardknocks.benchmarks;

import io.hardknocks.benchmarks.load.Memory;
import io.hardknocks.benchmarks.load.Sender;
import io.hardknocks.benchmarks.load.ServedStore;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends spans to a server of its own at 80 % of a rate, and prints what it holds of memory each
 * half minute and whether that is flat. Arguments: minutes (10), spans a second that are 100 %
 * (60,000), senders at once (8).
 */
public final class SoakBenchmark {
  private static final double SHARE = 0.8;
  private static final long HALF_MINUTE = 30_000_000_000L;

  private SoakBenchmark() {}

  public static void main(String[] args) throws Exception {
    int minutes = args.length > 0 ? Integer.parseInt(args[0]) : 10;
    int full = args.length > 1 ? Integer.parseInt(args[1]) : 60_000;
    int senders = args.length > 2 ? Integer.parseInt(args[2]) : 8;
    var folder = Files.createTempDirectory("hardknocks-soak-");
    var taken = new AtomicLong();
    try (var server = ServedStore.start(folder)) {
      long begin = System.nanoTime();
      long end = begin + 2L * minutes * HALF_MINUTE;
      int rate = (int) (full * SHARE);
      System.out.printf(Locale.ROOT, "%,d spans a second for %d minutes%n", rate, minutes);
      var threads = Sender.sendSpans(server, end, senders, rate, taken);
      var held = new ArrayList<Memory>();
      for (int i = 1; i <= 2 * minutes; i++) {
        long before = taken.get();
        LockSupport.parkNanos(begin + i * HALF_MINUTE - System.nanoTime());
        held.add(Memory.of(server));
        print(i, taken.get() - before, held.getLast());
      }
      for (var thread : threads) thread.join();
      verdict(held);
    }
  }

  private static void print(int half, long spans, Memory memory) {
    System.out.printf(
        Locale.ROOT,
        "%5.1f min %,9.0f a second acknowledged; resident %,5d MB, heap in use %,4d MB%n",
        half / 2.0,
        spans / 30.0,
        memory.resident() >> 20,
        memory.heap() >> 20);
  }

  /** Flat: the last third of the time holds at most a tenth more than the middle one. */
  private static void verdict(List<Memory> held) {
    int third = held.size() / 3;
    if (third == 0) return;
    long middle = most(held.subList(third, 2 * third));
    long last = most(held.subList(2 * third, held.size()));
    double growth = 100.0 * (last - middle) / middle;
    System.out.printf(
        Locale.ROOT,
        "resident at most %,d MB in the middle third, %,d MB in the last: %+.1f %%, %s%n",
        middle >> 20,
        last >> 20,
        growth,
        growth <= 10 ? "flat" : "growing");
  }

  private static long most(List<Memory> held) {
    return held.stream().mapToLong(Memory::resident).max().orElseThrow();
  }
}
