package io.hardknocks.engine.gate;

import io.hardknocks.model.lesson.Warning;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which warnings of a script an edit brings in: those of its lines, and those that are new. */
final class BroughtIn {
  private final Map<String, Integer> before = new HashMap<>();

  private BroughtIn() {}

  /**
   * @param now the warnings of the script as it will be
   * @param then those of the script as it was
   */
  static List<Warning> of(List<Warning> now, List<Warning> then, Question question) {
    var revision = question.revision();
    if (revision == null) return now;
    var brought = new BroughtIn();
    var old = revision.before().lines().toList();
    then.forEach(warning -> brought.before.merge(key(warning, old), 1, Integer::sum));
    var lines = question.script().lines().toList();
    var found = new ArrayList<Warning>();
    for (var warning : now) {
      boolean there = brought.takes(key(warning, lines));
      if (!there || revision.lines().contains(warning.line())) found.add(warning);
    }
    return found;
  }

  /** Whether there is one more of the kind before the edit. */
  private boolean takes(String key) {
    int left = before.getOrDefault(key, 0);
    before.put(key, left - 1);
    return left > 0;
  }

  /** What a warning is about, wherever the line has gone. */
  private static String key(Warning warning, List<String> lines) {
    return warning.lesson().id() + " " + lines.get(warning.line() - 1).strip();
  }
}
