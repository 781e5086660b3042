package io.hardknocks.benchmarks.load;

import io.hardknocks.benchmarks.workload.SpanWorkload;
import io.hardknocks.benchmarks.workload.Workload;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

/** Requests of one kind: before each sending, ids that are new. */
public interface Bodies {
  /** Spans, or attempts, in a request. */
  int BATCH = 100;

  /** How many requests are made before the first is sent. */
  int MADE = 400;

  byte[] next();

  /** Of OTLP/HTTP, with model calls. */
  static Bodies spans() {
    var random = new Random(11);
    var made = new ArrayList<PatchedSpans>();
    for (int i = 0; i < MADE; i++) made.add(PatchedSpans.of(SpanWorkload.request(BATCH, random)));
    return () -> made.get(ThreadLocalRandom.current().nextInt(MADE)).next();
  }

  static Bodies attempts() {
    var made = new ArrayList<PatchedAttempts>();
    var workload = new Workload(MADE * BATCH);
    for (int i = 0; i < MADE; i++) made.add(PatchedAttempts.of(workload.next(BATCH)));
    return () -> made.get(ThreadLocalRandom.current().nextInt(MADE)).next();
  }
}
