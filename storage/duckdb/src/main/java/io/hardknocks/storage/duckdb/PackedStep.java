package io.hardknocks.storage.duckdb;

import io.hardknocks.model.step.Cost;
import io.hardknocks.model.step.Detail;
import io.hardknocks.model.step.Step;
import java.util.Set;

/**
 * A step, made ready for its row by whoever brings it.
 *
 * @param rest of {@link StepRest}
 */
record PackedStep(Step step, long idHash, String rest) {
  static PackedStep of(Step step) {
    return new PackedStep(step, Hash.of(step.id()), StepRest.of(step));
  }

  /** Adds the words whose numbers are in its rows. */
  void addWords(Set<String> words) {
    words.add(step.place().stage().project().name());
    words.add(Words.of(Detail.Kind.of(step.detail())));
    if (!(step.detail() instanceof Detail.ModelCall call)) return;
    words.add(step.place().stage().name());
    words.add(call.provider());
    words.add(call.model());
    words.add(price(call.cost()));
  }

  /** The name of a price, or why there is none. */
  static String price(Cost cost) {
    return switch (cost) {
      case Cost.Priced priced -> priced.price();
      case Cost.Unpriced unpriced -> unpriced.reason();
    };
  }
}
