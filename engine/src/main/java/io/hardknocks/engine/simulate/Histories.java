package io.hardknocks.engine.simulate;

import io.hardknocks.analysis.effect.Effect;
import io.hardknocks.analysis.lesson.Assignment;
import io.hardknocks.model.Project;
import io.hardknocks.model.StageKey;
import io.hardknocks.model.lesson.Exposure;
import io.hardknocks.model.lesson.LessonId;
import io.hardknocks.model.lesson.Trial;
import java.time.Instant;
import java.util.ArrayList;
import java.util.random.RandomGenerator;

/**
 * Many histories of one lesson, each of many sessions in which it applies, by the outcomes that its
 * scripts had when they were run: who writes the failing one repeats the failure, who writes the
 * fixing one does not. Sessions are assigned, counted and judged by the code that serves real ones.
 */
public final class Histories {
  /** So often a coder gets it right by itself, warned or not. */
  private static final double OWN_INSIGHT = 0.05;

  private final Coder coder;
  private final Assignment assignment;
  private final RandomGenerator random;

  public Histories(Coder coder, Assignment assignment, RandomGenerator random) {
    this.coder = coder;
    this.assignment = assignment;
    this.random = random;
  }

  /**
   * What came of many lessons.
   *
   * @param inside whose interval held the true uplift
   * @param retired that were retired within their sessions
   * @param meanUplift the mean of the estimates
   */
  public record Tally(int lessons, int inside, int retired, double trueUplift, double meanUplift) {
    public int kept() {
      return lessons - retired;
    }
  }

  /**
   * @param helps whether following the lesson avoids the failure; of a useless one it does not
   */
  public Tally of(int lessons, int sessions, boolean helps) {
    double truth = helps ? (1 - OWN_INSIGHT) * coder.follow() : 0;
    int inside = 0;
    int retired = 0;
    double sum = 0;
    for (int i = 0; i < lessons; i++) {
      var history = history(i, sessions, helps);
      var interval = history.whole().interval();
      if (interval.low() <= truth && truth <= interval.high()) inside++;
      if (history.retired()) retired++;
      sum += history.whole().difference();
    }
    return new Tally(lessons, inside, retired, truth, sum / lessons);
  }

  /** All sessions, and whether the lesson would have been retired on the way. */
  private record History(Effect whole, boolean retired) {}

  private History history(int number, int sessions, boolean helps) {
    var lesson = new LessonId("l-%016x".formatted(random.nextLong()));
    var trials = new ArrayList<Trial>();
    boolean retired = false;
    for (int i = 0; trials.size() < sessions; i++) {
      trials.add(trial(lesson, "lesson-" + number + "-session-" + i, helps));
      retired = retired || Effect.of(trials).hopeless();
    }
    return new History(Effect.of(trials), retired);
  }

  private Trial trial(LessonId lesson, String session, boolean helps) {
    boolean shown = assignment.shows(lesson, Project.DEFAULT, session);
    boolean insight = random.nextDouble() < OWN_INSIGHT;
    boolean followed = shown && random.nextDouble() < coder.follow() && helps;
    var stage = new StageKey(Project.DEFAULT, session, StageKey.SCRIPT);
    var exposure = new Exposure(lesson, stage, Exposure.Channel.GATE, shown, Instant.EPOCH);
    var avoided = insight || followed;
    return new Trial(exposure, avoided ? Trial.Result.AVOIDED : Trial.Result.REPEATED);
  }
}
