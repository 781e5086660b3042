package io.hardknocks.recorder;

import org.jspecify.annotations.Nullable;

/** Text of a program that may be missing although it should not. */
final class Texts {
  private Texts() {}

  static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  static String orElse(@Nullable String text, String other) {
    return text == null || text.isBlank() ? other : text;
  }
}
