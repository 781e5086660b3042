package io.hardknocks.engine;

import io.hardknocks.model.Category;
import io.hardknocks.model.Failure;
import io.hardknocks.model.Labels;
import io.hardknocks.model.Verdict;
import io.hardknocks.sandbox.Sandbox;
import java.util.Map;

/** Scripts that ran where there is no network: to try again changes nothing there. */
final class Offline {
  private static final String NETWORK = "run_network";
  private static final String NONE = "\"none\"";
  private static final String ADVICE =
      "The sandbox has no network: give the script its data with --input, or run it elsewhere and"
          + " record that (hardknocks log).";

  private Offline() {}

  /** What the attempts of a sandbox say about the network. */
  static Map<String, String> attributes(Sandbox sandbox) {
    return sandbox.name().equals("none") ? Map.of() : Map.of(NETWORK, NONE);
  }

  /** The failure as it is for a script of these labels. */
  static Failure understood(Failure failure, Labels labels) {
    boolean offline = NONE.equals(labels.attributes().get(NETWORK));
    if (!offline || failure.category() != Category.NETWORK_ERROR) return failure;
    var verdict = failure.verdict();
    return new Failure(
        failure.exception(),
        failure.message(),
        new Verdict(
            verdict.category(),
            verdict.severity(),
            verdict.fixable(),
            false,
            false,
            ADVICE,
            verdict.rule()),
        failure.frames(),
        failure.line(),
        failure.fingerprint(),
        failure.tags());
  }
}
