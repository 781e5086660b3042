package io.hardknocks.embedded;

import io.hardknocks.model.Attempt;
import io.hardknocks.model.Fix;
import org.jspecify.annotations.Nullable;

/**
 * An attempt, and what fixed it.
 *
 * @param weak whether the fix changed so much that there is no telling what did it
 */
public record AttemptReport(Attempt attempt, @Nullable Fix fix, boolean weak) {}
