package io.hardknocks.engine.gate;

import io.hardknocks.model.lesson.Exposure;
import io.hardknocks.model.lesson.LessonId;
import java.util.List;
import java.util.stream.Stream;

/**
 * What lessons say of a script.
 *
 * @param hints those to show, by line
 * @param exposures to which lessons the stage is exposed by this, shown and withheld; empty when
 *     the stage is not known
 */
public record Answer(List<Hint> hints, List<Exposure> exposures) {
  public static final Answer NOTHING = new Answer(List.of(), List.of());

  public Answer {
    hints = List.copyOf(hints);
    exposures = List.copyOf(exposures);
  }

  /** The lessons that apply, and were deliberately not shown. */
  public Stream<LessonId> withheld() {
    return exposures.stream().filter(exposure -> !exposure.shown()).map(Exposure::lesson);
  }
}
