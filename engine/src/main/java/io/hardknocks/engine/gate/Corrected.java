package io.hardknocks.engine.gate;

import io.hardknocks.analysis.gate.Correction;
import io.hardknocks.model.lesson.LessonId;
import io.hardknocks.model.lesson.Sign;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * A script with what its hints say, where that takes no judgement.
 *
 * @param made whose edit was made
 * @param left whose edit is for a person or a model to make
 */
public record Corrected(String script, List<Hint> made, List<Hint> left) {
  public Corrected {
    made = List.copyOf(made);
    left = List.copyOf(left);
  }

  /** What one edit corrects everywhere: a lesson may be of several names of one cause. */
  private record Cause(LessonId lesson, Sign sign) {
    static Cause of(Hint hint) {
      return new Cause(hint.lesson().id(), hint.lesson().trigger().sign());
    }
  }

  /** Makes the edit of each lesson once, those that are certain first. */
  public static Corrected of(String script, List<Hint> hints) {
    var byCause = new LinkedHashMap<Cause, Hint>();
    hints.stream()
        .sorted(Comparator.comparing(hint -> !hint.isCertain()))
        .forEach(hint -> byCause.putIfAbsent(Cause.of(hint), hint));
    var made = new ArrayList<Hint>();
    var left = new ArrayList<Hint>();
    var text = script;
    for (var hint : byCause.values()) {
      var lesson = hint.lesson();
      var corrected = Correction.certain(lesson.trigger(), lesson.advice(), text);
      if (corrected.isPresent()) made.add(hint);
      else if (made.isEmpty() || Correction.isNeeded(lesson.trigger(), text)) left.add(hint);
      text = corrected.orElse(text);
    }
    return new Corrected(text, made, left);
  }
}
