package io.hardknocks.analysis.edits.evidence.told;

import io.hardknocks.analysis.edits.fact.Fact;

/** What messages of one kind tell of the edit that mends them. */
public interface Sign {
  /** What it adds to how much the error points at a fact; most say nothing of most facts. */
  default double score(Fact fact) {
    return 0;
  }

  /** Whether the message is of this very edit, so that another reading of it is as certain. */
  default boolean tells(Fact fact) {
    return false;
  }

  /** Whether the message is of another reading of this edit. */
  default boolean misses(Fact fact) {
    return false;
  }
}
