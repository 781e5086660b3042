package io.hardknocks.analysis.failure;

import static java.util.Objects.requireNonNull;

import io.hardknocks.model.Failure;
import java.util.List;

/**
 * Why a failure is what it is.
 *
 * @param failure what was understood
 * @param reason why the rule named in the failure's verdict decided, in one sentence
 * @param chain every error of the cause chain, the reported one first
 * @param contributed what the fingerprint is made of, in order
 * @param stripped what was left out of the fingerprint because it changes from run to run
 */
public record Explanation(
    Failure failure,
    String reason,
    List<String> chain,
    List<String> contributed,
    List<Stripped> stripped) {
  public Explanation {
    requireNonNull(failure, "failure");
    requireNonNull(reason, "reason");
    chain = List.copyOf(chain);
    contributed = List.copyOf(contributed);
    stripped = List.copyOf(stripped);
  }

  /**
   * A changing part of a message.
   *
   * @param text as it was printed
   * @param placeholder what stands for it in the fingerprint
   */
  public record Stripped(String text, String placeholder) {
    public Stripped {
      requireNonNull(text, "text");
      requireNonNull(placeholder, "placeholder");
    }
  }
}
