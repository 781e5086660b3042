package io.hardknocks.analysis.lesson;

/**
 * How lessons are used.
 *
 * @param enabled whether they are learned and served at all
 * @param withheld share of the sessions from which an applying lesson is withheld, 0 to 1
 * @param requireApproval whether a proven lesson waits for a person before it is served
 */
public record LessonSettings(boolean enabled, double withheld, boolean requireApproval) {
  public static final LessonSettings DEFAULT = new LessonSettings(true, 0.1, false);

  public Assignment assignment() {
    return new Assignment(withheld);
  }
}
