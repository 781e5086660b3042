package io.hardknocks.storage.duckdb;

import io.hardknocks.model.Attempt;
import io.hardknocks.storage.contract.Sample;
import java.nio.file.Path;
import java.util.ArrayList;

/** Appends for ever, in several threads, and prints each id once it was acknowledged. */
final class Writer {
  private static final int THREADS = 4;

  private Writer() {}

  public static void main(String[] args) {
    var storage = DuckDbStorage.open(Path.of(args[0]));
    for (int thread = 0; thread < THREADS; thread++) {
      var name = args[1] + "." + thread;
      Thread.ofPlatform().start(() -> append(storage, name));
    }
  }

  private static void append(DuckDbStorage storage, String name) {
    for (int call = 0; ; call++) {
      var attempts = new ArrayList<Attempt>();
      for (int i = 0; i <= call % 50; i++) {
        attempts.add(attempt(name + "." + call + "." + i));
      }
      var acknowledged = new StringBuilder();
      for (var kept : storage.attempts().append(attempts)) {
        acknowledged.append(kept.id()).append('\n');
      }
      synchronized (System.out) {
        System.out.print(acknowledged);
        System.out.flush();
      }
    }
  }

  static Attempt attempt(String id) {
    return Sample.of(id).session(id.substring(0, id.lastIndexOf('.'))).failed("x").attempt();
  }
}
