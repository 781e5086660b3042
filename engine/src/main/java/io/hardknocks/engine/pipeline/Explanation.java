package io.hardknocks.engine.pipeline;

import java.time.Instant;
import java.util.List;

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

    static Answer of(String question, String summary, List<Evidence> all) {
      int shown = Math.min(MOST, all.size());
      return new Answer(question, summary, all.subList(0, shown), all.size() - shown);
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
