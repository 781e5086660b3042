package io.hardknocks.analysis.lesson.draft.call;

import io.hardknocks.analysis.lesson.draft.comparison.Candidate;
import io.hardknocks.analysis.lesson.draft.comparison.Comparison;
import io.hardknocks.analysis.lesson.draft.comparison.Meant;
import io.hardknocks.analysis.uses.call.Use;
import io.hardknocks.model.Strategy;
import io.hardknocks.model.lesson.Sign;
import java.util.Optional;

/** Arguments whose right names the fix has, whatever else it changed. */
final class Misspelled {
  private final Meant meant;

  Misspelled(Comparison scripts) {
    this.meant = new Meant(scripts);
  }

  /** The right name; by hand where the error does not say that the call takes it. */
  Optional<Candidate> of(String argument, Sign sign, Use use, String line) {
    var name = argument.isEmpty() ? "" : meant.argument(argument);
    if (name.isEmpty()) return Optional.empty();
    return Optional.of(
        new Candidate(
            sign,
            use.node(),
            Strategy.CHANGE_ARGUMENT,
            argument,
            name,
            line,
            !meant.isSuggested(name)));
  }
}
