package io.hardknocks.analysis.failure.rules;

import io.hardknocks.model.Category;
import io.hardknocks.model.Severity;
import org.jspecify.annotations.Nullable;

/** What a rule says of a failure; {@code null} where it leaves the word to what it refines. */
record Effect(
    @Nullable Category category,
    @Nullable Severity severity,
    @Nullable Boolean fixable,
    @Nullable Boolean isTransient,
    @Nullable Boolean auto,
    @Nullable String fix) {
  static final Effect NOTHING = new Effect(null, null, null, null, null, null);

  /** This effect, completed by {@code base} as far as both mean the same category. */
  Effect over(Effect base) {
    if (category != null && category != base.category) return this;
    return new Effect(
        base.category,
        severity == null ? base.severity : severity,
        fixable == null ? base.fixable : fixable,
        isTransient == null ? base.isTransient : isTransient,
        auto == null ? base.auto : auto,
        fix == null ? base.fix : fix);
  }
}
