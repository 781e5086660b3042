package io.hardknocks.analysis.lesson;

import io.hardknocks.model.Project;
import io.hardknocks.model.lesson.LessonId;

/**
 * From which sessions a lesson is withheld, so that its effect can be seen. A session and a lesson
 * decide it for good, whoever asks and whenever.
 *
 * @param withheld share of the sessions, 0 to 1
 */
public record Assignment(double withheld) {
  public Assignment {
    if (!(withheld >= 0 && withheld <= 1))
      throw new IllegalArgumentException("withheld: " + withheld + " (expected: 0..1)");
  }

  /** Whether a session is shown a lesson; otherwise it is withheld. */
  public boolean shows(LessonId lesson, Project project, String session) {
    long hash = mix(mix(mix(0, lesson.value()), project.name()), session);
    return (hash >>> 11) * 0x1p-53 >= withheld;
  }

  private static long mix(long seed, String text) {
    long hash = seed + 0x9E3779B97F4A7C15L * (text.length() + 1);
    for (int i = 0; i < text.length(); i++) hash = scramble(hash ^ text.charAt(i));
    return scramble(hash);
  }

  // the finaliser of SplitMix64
  private static long scramble(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
