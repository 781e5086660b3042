package io.hardknocks.benchmarks;

import io.hardknocks.analysis.gate.Gate;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Edit;
import io.hardknocks.model.Project;
import io.hardknocks.model.Strategy;
import io.hardknocks.model.lesson.Advice;
import io.hardknocks.model.lesson.Evidence;
import io.hardknocks.model.lesson.Lesson;
import io.hardknocks.model.lesson.LessonId;
import io.hardknocks.model.lesson.LessonOrigin;
import io.hardknocks.model.lesson.LessonState;
import io.hardknocks.model.lesson.Pair;
import io.hardknocks.model.lesson.Sign;
import io.hardknocks.model.lesson.Trigger;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * Prints how long a check of a script of 50 to 300 lines takes against 100,000 lessons: of scripts
 * that mention nothing a lesson is about, of scripts that do and use something else of the same
 * name, and of scripts that repeat lessons. Takes the number of checks of each kind, 3,000 by
 * default; as many warm up and are not counted.
 */
public final class GateBenchmark {
  private static final int LESSONS = 100_000;

  private static final List<String> PARTS =
      List.of(
          """
          class Reader%1$d:
              def __init__(self, path: str, limit=10):
                  self.path = path
                  self.frame = pd.read_csv(path)
                  self.seen = {}
                  self.limit = limit

              def rows(self):
                  for name, group in self.frame.groupby("kind"):
                      if name in self.seen and len(group) > self.limit:
                          continue
                      self.seen[name] = group.sort_values("amount").head(%1$d)
                      yield name, group["amount"].sum()
          """,
          """
          def summary%1$d(values, scale=2.5):
              total, best = 0, None
              for index, value in enumerate(values):
                  try:
                      number = float(value) * scale
                  except ValueError:
                      log.warning("bad value %%s at %%d", value, index)
                      continue
                  total += number
                  if best is None or number > best:
                      best = number
              return {"total": total, "best": best, "at": time.perf_counter()}
          """,
          """
          def page%1$d(url, retries=3):
              for attempt in range(retries):
                  response = requests.get(url, timeout=5)
                  if response.status_code == 200:
                      words = re.findall(r"[a-z]+", response.text.lower())
                      counts = {w: words.count(w) for w in set(words)}
                      return json.dumps(sorted(counts.items(), key=lambda kv: -kv[1])[:%1$d])
                  time.sleep(2 ** attempt)
              raise RuntimeError("no answer from " + url)
          """,
          """
          table%1$d = np.zeros((4, 4))
          for i in range(4):
              for j in range(4):
                  table%1$d[i, j] = i * j + summary1([i, j])["total"]
          if table%1$d.sum() > 10:
              print(summary1(table%1$d.ravel().tolist()))
          """);

  /** Uses names that lessons are about, of modules and values that they are not about. */
  private static final String NAMESAKES =
      """
      class Clock:
          def clock(self):
              return self.name_8 + len(str(self.limit).name_16)

          name_8 = 1
          limit = {"clock": 2}

      print(Clock().clock(), np.name_3, pd.read_csv("a").name_2)
      """;

  /** Repeats lessons: by a module, an alias, a name taken from a module. */
  private static final String REPEATS =
      """
      from json import name_3 as dumped
      from os import name_7

      started = time.clock()
      print(np.name_1(dumped(name_7)), pd.name_2, re.name_4("a"), started)
      """;

  private GateBenchmark() {}

  public static void main(String[] args) {
    int checks = args.length > 0 ? Integer.parseInt(args[0]) : 3_000;
    var lessons = lessons();
    long before = used();
    long start = System.nanoTime();
    var gate = Gate.of(lessons);
    System.out.printf(
        "index of %,d lessons: built in %d ms, %.1f MB%n",
        LESSONS, (System.nanoTime() - start) / 1_000_000, (used() - before) / 1e6);
    var scripts = scripts();
    measure("that mention no lesson", gate, scripts, checks);
    measure("with namesakes of lessons", gate, with(scripts, NAMESAKES), checks);
    measure("that repeat lessons", gate, with(scripts, REPEATS), checks);
  }

  private static List<String> with(List<String> scripts, String end) {
    return scripts.stream().map(script -> script + "\n\n" + end).toList();
  }

  private static void measure(String kind, Gate gate, List<String> scripts, int checks) {
    int warnings = 0;
    for (int i = 0; i < checks; i++) gate.check("python", scripts.get(i % scripts.size()));
    var threads = ManagementFactory.getThreadMXBean();
    var times = new long[checks];
    var processor = new long[checks];
    for (int i = 0; i < checks; i++) {
      long from = System.nanoTime();
      long fromProcessor = threads.getCurrentThreadCpuTime();
      warnings += gate.check("python", scripts.get(i % scripts.size())).size();
      processor[i] = threads.getCurrentThreadCpuTime() - fromProcessor;
      times[i] = System.nanoTime() - from;
    }
    System.out.printf(
        "check of scripts of %d to %d lines %s: %s, of the processor %s (%,d checks, %,d warnings)%n",
        scripts.getFirst().lines().count(),
        scripts.getLast().lines().count(),
        kind,
        percentiles(times),
        percentiles(processor),
        checks,
        warnings);
  }

  private static String percentiles(long[] nanos) {
    Arrays.sort(nanos);
    return "p50 %.2f ms, p99 %.2f ms"
        .formatted(nanos[nanos.length / 2] / 1e6, nanos[nanos.length * 99 / 100] / 1e6);
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static List<String> scripts() {
    var scripts = new ArrayList<String>();
    for (int size = 4; size <= 23; size++) {
      var script =
          new StringBuilder(
              """
              import json
              import logging
              import re
              import time

              import numpy as np
              import pandas as pd
              import requests

              log = logging.getLogger(__name__)
              """);
      for (int i = 1; i <= size; i++)
        script.append("\n\n").append(PARTS.get(i % PARTS.size()).formatted(i));
      scripts.add(script.toString());
    }
    return scripts;
  }

  private static List<Lesson> lessons() {
    var modules = List.of("time", "numpy", "pandas", "json", "re", "requests", "maps", "os");
    var lessons = new ArrayList<Lesson>();
    for (int i = 0; i < LESSONS; i++) {
      var module = modules.get(i % modules.size());
      lessons.add(lesson(i, i == 0 ? "time.clock" : module + ".name_" + i));
    }
    return lessons;
  }

  private static Lesson lesson(int number, String symbol) {
    var edit = new Edit(Strategy.RENAME_FUNCTION, symbol, symbol + "_2", symbol, 1, 1);
    var advice =
        new Advice(
            "use " + symbol + "_2 instead of " + symbol,
            symbol + "()",
            symbol + "_2()",
            edit,
            true);
    var trigger =
        new Trigger(
            "python",
            new TreeSet<>(),
            new Sign(Sign.Kind.SYMBOL, symbol, ""),
            Trigger.Library.UNKNOWN);
    var pair = new Pair(new AttemptId("a" + number), new AttemptId("b" + number));
    var evidence = new Evidence(List.of(pair), 1, 1, Instant.EPOCH, Instant.EPOCH);
    return new Lesson(
        new LessonId("l-%016x".formatted(number)),
        new Project("default"),
        trigger,
        advice,
        LessonOrigin.MINED,
        LessonState.ACTIVE,
        evidence);
  }
}
