package io.hardknocks.model.step;

import static java.util.Objects.requireNonNull;

import io.hardknocks.model.Category;
import io.hardknocks.model.Names;
import org.jspecify.annotations.Nullable;

/**
 * How a step ended.
 *
 * @param error the error's own text; empty when there was none
 * @param category what kind of mistake it was; {@code null} until the error has been read, and for
 *     a step that did not fail
 */
public record Ending(Status status, String error, @Nullable Category category) {
  public static final Ending SUCCEEDED = new Ending(Status.SUCCEEDED, "", null);

  /** Whether it worked. */
  public enum Status {
    SUCCEEDED,
    FAILED,
    /** Its writer did not say. */
    UNKNOWN;

    /** The word in every format: {@code succeeded}. */
    public String wire() {
      return Names.wire(this);
    }

    /**
     * @throws IllegalArgumentException when no status has this word
     */
    public static Status ofWire(String wire) {
      return Names.ofWire(Status.class, "status", wire);
    }
  }

  public Ending {
    requireNonNull(status, "status");
    requireNonNull(error, "error");
    if (category != null && status != Status.FAILED)
      throw new IllegalArgumentException(
          "category: " + category.wire() + " (expected: none for status " + status.wire() + ")");
  }

  public static Ending failed(String error) {
    return new Ending(Status.FAILED, error, null);
  }

  public boolean failed() {
    return status == Status.FAILED;
  }
}
