package io.hardknocks.model.lesson;

import static java.util.Objects.requireNonNull;

import io.hardknocks.model.Edit;

/**
 * What a lesson says.
 *
 * @param sentence one sentence, {@code use time.perf_counter instead of time.clock}
 * @param before a line or two that fail
 * @param after the same, repaired
 * @param edit the fact that it rests on, as a template: {@code $0.has_key($1)} to {@code $1 in $0},
 *     where {@code $0} is the object whose member is called, {@code $1} the first argument and
 *     {@code $name} the one of that name; its line is of the first failing script
 * @param mechanical whether the edit can be made in another script without judgement
 */
public record Advice(String sentence, String before, String after, Edit edit, boolean mechanical) {
  public Advice {
    requireNonNull(sentence, "sentence");
    requireNonNull(before, "before");
    requireNonNull(after, "after");
    requireNonNull(edit, "edit");
    if (sentence.isBlank())
      throw new IllegalArgumentException("sentence: blank (expected: one sentence)");
  }
}
