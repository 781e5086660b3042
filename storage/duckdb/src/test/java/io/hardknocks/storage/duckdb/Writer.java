package io.hardknocks.storage.duckdb;

import io.hardknocks.model.Attempt;
import io.hardknocks.model.step.Step;
import io.hardknocks.storage.contract.Sample;
import io.hardknocks.storage.contract.StepSample;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Executors;

/**
 * Appends attempts and a step of each for ever, in several threads, and prints the id of an attempt
 * once both were acknowledged.
 */
final class Writer {
  private static final int THREADS = 4;

  private Writer() {}

  public static void main(String[] args) {
    var file = Path.of(args[0]);
    var storage =
        args[2].equals("direct")
            ? DuckDbStorage.open(file)
            : DuckDbStorage.open(file, Executors.newSingleThreadScheduledExecutor());
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
      var ids = attempts.stream().map(attempt -> attempt.id().value()).toList();
      storage.steps().append(ids.stream().map(Writer::step).toList());
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

  static Step step(String id) {
    return StepSample.call("step." + id).attempt(id).cost("0.25").step();
  }

  static Attempt attempt(String id) {
    return Sample.of(id).session(id.substring(0, id.lastIndexOf('.'))).failed("x").attempt();
  }
}
