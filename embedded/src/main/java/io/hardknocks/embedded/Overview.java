package io.hardknocks.embedded;

import io.hardknocks.engine.report.PatternReport;
import io.hardknocks.engine.report.summary.Summary;
import java.util.List;

/**
 * Every report at once.
 *
 * @param patterns most failures first
 * @param context the learned text for a model; empty when no fix is known yet
 */
public record Overview(Summary summary, List<PatternReport> patterns, String context) {
  public Overview {
    patterns = List.copyOf(patterns);
  }
}
