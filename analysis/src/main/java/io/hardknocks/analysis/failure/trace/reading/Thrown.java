package io.hardknocks.analysis.failure.trace.reading;

import static java.util.Objects.requireNonNull;

import io.hardknocks.model.Frame;
import io.hardknocks.model.SourceLine;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One error of a text.
 *
 * @param exception the type as printed; empty when there is none
 * @param message its words; may have several lines
 * @param frames outermost call first
 * @param line the failing line, where the text itself shows it
 */
public record Thrown(
    String exception, String message, List<Frame> frames, @Nullable SourceLine line) {
  private static final int LONGEST_MESSAGE = 8 * 1024;
  private static final String RULES = "*=-#~_";
  private static final Pattern RULE =
      Pattern.compile("\\A([*=\\-#~_])\\1{5,}\\s*\\n\\s*(?=\\S)|(?<=\\S)\\n([*=\\-#~_])\\2{5,}\\z");

  public Thrown {
    requireNonNull(exception, "exception");
    requireNonNull(message, "message");
    message = undecorated(message);
    if (message.length() > LONGEST_MESSAGE) message = message.substring(0, LONGEST_MESSAGE);
    frames = List.copyOf(frames);
  }

  /** Without a line of asterisks or the like above its words, or below them. */
  private static String undecorated(String message) {
    if (message.isEmpty()) return message;
    int last = message.length() - 1;
    boolean decorated = isOfRule(message.charAt(0)) || isOfRule(message.charAt(last));
    return decorated ? RULE.matcher(message).replaceAll("") : message;
  }

  private static boolean isOfRule(char c) {
    return RULES.indexOf(c) >= 0;
  }

  public static Thrown of(String exception, String message) {
    return new Thrown(exception, message, List.of(), null);
  }

  /** Another name and message, thrown at the same place. */
  public Thrown as(String name, String told) {
    return new Thrown(name, told, frames, line);
  }
}
