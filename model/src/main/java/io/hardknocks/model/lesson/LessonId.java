package io.hardknocks.model.lesson;

/**
 * The name of a lesson: {@code l-} and 16 hexadecimal digits, made from what the lesson says, so
 * that the same lesson learned twice has one name.
 */
public record LessonId(String value) implements Comparable<LessonId> {
  public LessonId {
    if (!value.matches("l-[0-9a-f]{16}")) {
      throw new IllegalArgumentException(
          "lesson: " + value + " (expected: l- and 16 hexadecimal digits)");
    }
  }

  @Override
  public int compareTo(LessonId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
