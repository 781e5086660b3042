package io.hardknocks.analysis.failure;

import static java.util.Objects.requireNonNull;

import io.hardknocks.model.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an attempt that did not succeed.
 *
 * @param language a hint, which may be wrong; empty when not known
 * @param text what the program wrote about its error, other output may be around it
 * @param exitCode of the process, negative for a signal; {@code null} when not known
 * @param script the text that ran; empty when not known
 * @param stated whether somebody gave the text as the error: what no parser reads is its message
 */
public record Observed(
    String language,
    String text,
    Outcome outcome,
    @Nullable Integer exitCode,
    String script,
    boolean stated) {
  public Observed {
    requireNonNull(language, "language");
    requireNonNull(text, "text");
    requireNonNull(outcome, "outcome");
    requireNonNull(script, "script");
  }

  /** What a program wrote, in which the error is yet to be found. */
  public Observed(
      String language, String text, Outcome outcome, @Nullable Integer exitCode, String script) {
    this(language, text, outcome, exitCode, script, false);
  }

  /** The same of a text that was given as the error. */
  public Observed asStated() {
    return new Observed(language, text, outcome, exitCode, script, true);
  }

  /** What a run of any script would have shown. */
  Observed withoutScript() {
    return script.isEmpty() ? this : new Observed(language, text, outcome, exitCode, "", stated);
  }

  /** Only an error text, of a failed attempt. */
  public static Observed text(String language, String text) {
    return new Observed(language, text, Outcome.FAILED, null, "");
  }
}
