package io.hardknocks.model.step;

import io.hardknocks.model.Names;

/** Whether a failed validation was healed without a new attempt. */
public enum Recovery {
  NOT_TRIED,
  WORKED,
  FAILED,
  /** Tried; its writer did not say what came of it. */
  TRIED;

  /** Whether something was tried. */
  public boolean tried() {
    return this != NOT_TRIED;
  }

  /** The word in every format: {@code not_tried}. */
  public String wire() {
    return Names.wire(this);
  }

  /**
   * @throws IllegalArgumentException when no recovery has this word
   */
  public static Recovery ofWire(String wire) {
    return Names.ofWire(Recovery.class, "recovery", wire);
  }
}
