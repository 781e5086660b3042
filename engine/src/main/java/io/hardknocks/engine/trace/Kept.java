package io.hardknocks.engine.trace;

import java.util.List;

/**
 * What became of a request.
 *
 * @param accepted spans and messages that are kept, new or not
 * @param rejected those that cannot be
 * @param reasons why, of the first ones, a line each
 */
public record Kept(long accepted, long rejected, List<String> reasons) {
  public Kept {
    reasons = List.copyOf(reasons);
  }
}
