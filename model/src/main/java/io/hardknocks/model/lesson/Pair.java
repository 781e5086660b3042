package io.hardknocks.model.lesson;

import static java.util.Objects.requireNonNull;

import io.hardknocks.model.AttemptId;

/** A failing attempt and the one that fixed it. */
public record Pair(AttemptId failed, AttemptId fixing) {
  public Pair {
    requireNonNull(failed, "failed");
    requireNonNull(fixing, "fixing");
  }
}
