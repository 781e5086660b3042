package io.hardknocks.analysis.lesson.draft.shell;

import static java.util.Objects.requireNonNull;

import io.hardknocks.model.Strategy;
import io.hardknocks.model.lesson.Sign;
import java.util.List;

/**
 * A change of a command, or of words of one, that another script can make too.
 *
 * @param from what stood there
 * @param to what stands there now; empty where it was taken out
 * @param line of the failing script
 * @param before the line as it was
 */
public record CommandFix(
    Sign sign, Strategy strategy, String from, String to, int line, String before) {
  public CommandFix {
    requireNonNull(sign, "sign");
    requireNonNull(strategy, "strategy");
    requireNonNull(from, "from");
    requireNonNull(to, "to");
    requireNonNull(before, "before");
  }

  /**
   * Whether it is right whatever else the command is given: another name, with options or taken
   * apart ({@code docker compose} for {@code docker-compose}), and no subcommand that does one of
   * many things.
   */
  public boolean isForAll() {
    if (sign.kind() != Sign.Kind.SYMBOL) return true;
    var words = List.of(to.split("\\s+"));
    return String.join("-", words).equals(from)
        || words.stream().skip(1).allMatch(word -> word.startsWith("-"));
  }

  /** What to do, one sentence. */
  public String sentence() {
    if (sign.kind() == Sign.Kind.SYMBOL) return "use " + to + " instead of " + from;
    var command = sign.symbol() + " ";
    return to.isEmpty()
        ? "call " + sign.symbol() + " without " + from
        : "use " + command + to + " instead of " + command + from;
  }
}
