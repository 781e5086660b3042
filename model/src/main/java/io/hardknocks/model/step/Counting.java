package io.hardknocks.model.step;

import io.hardknocks.model.Names;

/**
 * Whether the input tokens of a model call hold those that were read from or written to a cache.
 */
public enum Counting {
  CACHED_INSIDE_INPUT,
  CACHED_BESIDE_INPUT,
  /** Neither its writer nor the figures say. */
  UNKNOWN;

  /** The word in every format: {@code cached_inside_input}. */
  public String wire() {
    return Names.wire(this);
  }

  /**
   * @throws IllegalArgumentException when no counting has this word
   */
  public static Counting ofWire(String wire) {
    return Names.ofWire(Counting.class, "counting", wire);
  }
}
