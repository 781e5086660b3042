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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * Prints how long a check of a script of 50 to 300 lines takes against 100,000 lessons. Takes the
 * number of checks, 3,000 by default; as many warm up and are not counted.
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
              print(summary1(table%1$d.ravel().tolist()), time.clock())
          """);

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
    int warnings = 0;
    for (int i = 0; i < checks; i++)
      warnings += gate.check("python", scripts.get(i % scripts.size())).size();
    var times = new long[checks];
    for (int i = 0; i < checks; i++) {
      long from = System.nanoTime();
      warnings += gate.check("python", scripts.get(i % scripts.size())).size();
      times[i] = System.nanoTime() - from;
    }
    Arrays.sort(times);
    System.out.printf(
        "check of a script of 50 to 300 lines: p50 %.1f ms, p99 %.1f ms (%d checks, %d warnings)%n",
        times[checks / 2] / 1e6, times[checks * 99 / 100] / 1e6, checks, warnings);
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static List<String> scripts() {
    var scripts = new ArrayList<String>();
    for (int size = 4; size <= 27; size++) {
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
