package io.hardknocks.engine.report.fix;

import static java.util.Objects.requireNonNull;

import io.hardknocks.model.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of the past that is like a failure at hand.
 *
 * @param similarity 0 to 1; 1 for the same fingerprint
 * @param why in words
 * @param fix what fixed it, where that is known
 */
public record SimilarFailure(
    Pattern pattern, double similarity, String why, @Nullable KnownFix fix) {
  public SimilarFailure {
    requireNonNull(pattern, "pattern");
    requireNonNull(why, "why");
  }
}
