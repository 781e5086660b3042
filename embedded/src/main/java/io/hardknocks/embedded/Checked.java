package io.hardknocks.embedded;

import io.hardknocks.engine.gate.Hint;
import io.hardknocks.model.Violation;
import java.util.List;

/**
 * What was said of a script before it ran.
 *
 * @param violations of the policy
 * @param hints of lessons, by line
 */
public record Checked(List<Violation> violations, List<Hint> hints) {
  public Checked {
    violations = List.copyOf(violations);
    hints = List.copyOf(hints);
  }

  /** Whether there is nothing to say. */
  public boolean isClear() {
    return violations.isEmpty() && hints.isEmpty();
  }

  /** Whether something will fail whatever values the script is handed. */
  public boolean isCertain() {
    return hints.stream().anyMatch(Hint::isCertain);
  }
}
