package io.hardknocks.engine.lesson;

import io.hardknocks.model.lesson.Lesson;
import org.jspecify.annotations.Nullable;

/** Makes the edit of a lesson in a script. Pure. */
public interface Correcting {
  /** The script with that edit alone, or {@code null} when it cannot be made there. */
  @Nullable String corrected(Lesson lesson, String script);
}
