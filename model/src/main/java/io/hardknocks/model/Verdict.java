package io.hardknocks.model;

import static java.util.Objects.requireNonNull;

/**
 * What the rules say of a failure.
 *
 * @param fixable by changing the code
 * @param isTransient a plain retry may succeed
 * @param autoRecoverable the machine may try the known fix itself
 * @param suggestedFix one sentence; empty when no rule has one
 * @param rule the name of the rule that decided, for explanation
 */
public record Verdict(
    Category category,
    Severity severity,
    boolean fixable,
    boolean isTransient,
    boolean autoRecoverable,
    String suggestedFix,
    String rule) {
  public Verdict {
    requireNonNull(category, "category");
    requireNonNull(severity, "severity");
    requireNonNull(suggestedFix, "suggestedFix");
    requireNonNull(rule, "rule");
  }
}
