package io.hardknocks.server.events;

import static java.util.Objects.requireNonNull;

import io.hardknocks.model.Project;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened.
 *
 * @param position of the attempt that it came with: a stream goes on after it
 * @param json what is told of it
 */
public record Happening(Kind kind, Project project, long position, String json) {
  /** What can happen. */
  public enum Kind {
    ATTEMPT,
    FAILURE,
    FIX,
    LESSON,
    PATTERN_REGRESSED;

    /** The word of the stream: {@code pattern_regressed}. */
    public String wire() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException when no kind has this word
     */
    public static Kind ofWire(String wire) {
      for (var kind : values()) if (kind.wire().equals(wire)) return kind;
      throw new IllegalArgumentException(
          "type: "
              + wire
              + " (expected: attempt, failure, fix, lesson or pattern_regressed, with commas)");
    }
  }

  /**
   * What a listener wants.
   *
   * @param project {@code null} for all
   */
  public record Wanted(Set<Kind> kinds, @Nullable Project project) {
    public Wanted {
      kinds = Set.copyOf(kinds);
    }

    boolean wants(Happening happening) {
      return kinds.contains(happening.kind())
          && (project == null || project.equals(happening.project()));
    }
  }

  public Happening {
    requireNonNull(kind, "kind");
    requireNonNull(project, "project");
    requireNonNull(json, "json");
  }
}
