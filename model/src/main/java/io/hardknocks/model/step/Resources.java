package io.hardknocks.model.step;

import static java.util.Objects.requireNonNull;

import io.hardknocks.model.Usage;
import org.jspecify.annotations.Nullable;

/**
 * What a step took from the machine. {@code null} where it was not measured, never 0.
 *
 * @param memoryStartBytes in use when it began
 * @param memoryEndBytes in use when it ended
 * @param temporaryFiles how many it made
 */
public record Resources(
    Usage usage,
    @Nullable Long memoryStartBytes,
    @Nullable Long memoryEndBytes,
    @Nullable Long temporaryFiles) {
  /** Nothing was measured. */
  public static final Resources UNKNOWN = new Resources(Usage.UNKNOWN, null, null, null);

  public Resources {
    requireNonNull(usage, "usage");
    TokenUsage.requireNotNegative(memoryStartBytes, "memoryStartBytes");
    TokenUsage.requireNotNegative(memoryEndBytes, "memoryEndBytes");
    TokenUsage.requireNotNegative(temporaryFiles, "temporaryFiles");
  }
}
