package io.hardknocks.analysis.failure;

import static java.util.Objects.requireNonNull;

import io.hardknocks.analysis.failure.fingerprint.FingerprintV1;
import io.hardknocks.analysis.failure.rules.Decision;
import io.hardknocks.analysis.failure.trace.Text;
import io.hardknocks.analysis.failure.trace.Traces;
import io.hardknocks.model.Failure;
import java.util.List;
import java.util.Set;

/**
 * Makes a failure of what was observed: reads the error text, lets the rules classify it and names
 * its pattern. A pure function, thread-safe; it never throws on any text.
 */
public final class FailureReader {
  private final Rules rules;

  private FailureReader(Rules rules) {
    this.rules = rules;
  }

  public static FailureReader of(Rules rules) {
    return new FailureReader(requireNonNull(rules, "rules"));
  }

  /** The failure; of category {@code unknown} when no error could be read. */
  public Failure read(Observed observed) {
    return understand(observed).failure();
  }

  /** The failure, with what led to it. */
  public Explanation explain(Observed observed) {
    var understood = understand(observed);
    return new Explanation(
        understood.failure(),
        understood.decision().why(),
        List.of(),
        understood.parts(),
        List.of());
  }

  private record Understood(Failure failure, Decision decision, List<String> parts) {}

  private Understood understand(Observed observed) {
    var language = Languages.of(observed.language());
    var reading = Traces.read(Text.of(observed.text()), language);
    if (reading == null) reading = Endings.of(observed);
    var spoken = reading.language().isEmpty() ? language : reading.language();
    var culprit = Culprit.of(reading, spoken, rules.book(), Set.of());
    var thrown = culprit.thrown();
    var parts = FingerprintV1.parts(thrown.exception(), thrown.message(), thrown.frames());
    var failure =
        new Failure(
            thrown.exception(),
            thrown.message(),
            culprit.decision().verdict(),
            thrown.frames(),
            thrown.line(),
            FingerprintV1.of(parts),
            Tags.of(culprit.thrown(), reading.language(), observed.script()));
    return new Understood(failure, culprit.decision(), parts);
  }
}
