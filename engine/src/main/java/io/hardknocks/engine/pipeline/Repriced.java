package io.hardknocks.engine.pipeline;

import io.hardknocks.storage.PipelineStatistics.Money;

/**
 * What pricing again changed.
 *
 * @param changed calls that have another cost, or another reason to have none
 */
public record Repriced(long changed, Money before, Money after) {
  Repriced plus(Repriced other) {
    return new Repriced(
        changed + other.changed, before.plus(other.before), after.plus(other.after));
  }
}
