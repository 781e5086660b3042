package io.hardknocks.engine;

import io.hardknocks.model.Category;
import io.hardknocks.model.Failure;
import io.hardknocks.model.Labels;
import io.hardknocks.model.Verdict;
import io.hardknocks.sandbox.Sandbox;
import java.util.Map;
import java.util.regex.Pattern;

/** Scripts that ran where there is no network: to try again changes nothing there. */
public final class Offline {
  private static final String NETWORK = "run_network";
  private static final String NONE = "\"none\"";
  private static final String ADVICE =
      "The sandbox has no network: give the script its data with --input, or run it elsewhere and"
          + " record that (hardknocks log).";

  /** What is said where no other machine is reached. */
  private static final Pattern UNREACHED =
      Pattern.compile(
          "(?i)name resolution|name or service not known|nodename nor servname|getaddrinfo|resolve"
              + "|ENOTFOUND|EAI_AGAIN|unreachable|ENETUNREACH|UnknownHost|no such host|lookup"
              + "|failed to establish a new connection|max retries exceeded");

  private static final Pattern THIS_MACHINE =
      Pattern.compile("(?i)\\blocalhost\\b|\\b127\\.\\d|\\b0\\.0\\.0\\.0\\b|\\[::1?\\]");

  private Offline() {}

  /** What the attempts of a sandbox say about the network. */
  public static Map<String, String> attributes(Sandbox sandbox) {
    return sandbox.name().equals("none") ? Map.of() : Map.of(NETWORK, NONE);
  }

  /** The failure as it is for a script of these labels. */
  public static Failure understood(Failure failure, Labels labels) {
    boolean offline = NONE.equals(labels.attributes().get(NETWORK));
    if (!offline || failure.category() != Category.NETWORK_ERROR || !isOfOthers(failure))
      return failure;
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

  private static boolean isOfOthers(Failure failure) {
    var said = failure.exception() + ": " + failure.message();
    return UNREACHED.matcher(said).find() && !THIS_MACHINE.matcher(said).find();
  }
}
