package io.hardknocks.model;

import static java.util.Objects.requireNonNull;

/**
 * A place where a script does what its policy forbids.
 *
 * @param line from 1
 * @param forbidden what the script uses, {@code os.system}
 * @param allowedInstead what it may do instead; empty when there is nothing
 * @param rule the part of the policy that says so, {@code python.calls}
 * @param message all of it in one line, for people
 */
public record Violation(
    int line, String forbidden, String allowedInstead, String rule, String message) {
  public Violation {
    if (line < 1) throw new IllegalArgumentException("line: " + line + " (expected: >= 1)");
    requireNonNull(forbidden, "forbidden");
    requireNonNull(allowedInstead, "allowedInstead");
    requireNonNull(rule, "rule");
    requireNonNull(message, "message");
  }

  /** With the message {@code line 3: os.system is forbidden (allowed: …)}. */
  public static Violation of(int line, String forbidden, String allowedInstead, String rule) {
    var allowed = allowedInstead.isEmpty() ? "" : " (allowed: " + allowedInstead + ")";
    var message = "line " + line + ": " + forbidden + " is forbidden" + allowed;
    return new Violation(line, forbidden, allowedInstead, rule, message);
  }
}
