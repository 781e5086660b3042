package io.hardknocks.engine.pipeline.story;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Why a session went as it did, question by question.
 *
 * @param answers in the order of the questions, all of them
 */
public record Explanation(String session, List<Answer> answers) {
  public Explanation {
    answers = List.copyOf(answers);
  }

  /**
   * An answer.
   *
   * @param summary one line; what was not recorded, where there is no evidence
   * @param evidence what it rests on, at most {@link #MOST}
   * @param more how much evidence is left out
   */
  public record Answer(String question, String summary, List<Evidence> evidence, int more) {
    /** The most evidence of an answer. */
    public static final int MOST = 12;

    public Answer {
      evidence = List.copyOf(evidence);
    }

    /** With what happened first in front. */
    static Answer of(String question, String summary, List<Evidence> all) {
      var sorted = all.stream().sorted(Comparator.comparing(Evidence::at)).toList();
      return of(question, summary, sorted, evidence -> evidence);
    }

    /** As above, for evidence that is in order already: only what is shown is made. */
    static <T> Answer of(
        String question, String summary, List<T> sorted, Function<T, Evidence> evidence) {
      int shown = Math.min(MOST, sorted.size());
      return new Answer(
          question,
          summary,
          sorted.subList(0, shown).stream().map(evidence).toList(),
          sorted.size() - shown);
    }

    static Answer notRecorded(String question, String what) {
      return new Answer(question, "not recorded: " + what, List.of(), 0);
    }

    /** Whether anything was recorded that answers it. */
    public boolean recorded() {
      return !summary.startsWith("not recorded: ");
    }
  }

  /**
   * A recorded fact.
   *
   * @param kind {@code attempt}, or the kind of a step
   * @param id of the attempt or step
   * @param says one line
   * @param text the whole text; empty when the line says all
   */
  public record Evidence(String kind, String id, Instant at, String says, String text) {}
}
