package io.hardknocks.analysis.failure.trace.reading;

import static java.util.Objects.requireNonNull;

import io.hardknocks.model.Frame;
import io.hardknocks.model.SourceLine;
import java.util.List;
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

  public Thrown {
    requireNonNull(exception, "exception");
    requireNonNull(message, "message");
    if (message.length() > LONGEST_MESSAGE) message = message.substring(0, LONGEST_MESSAGE);
    frames = List.copyOf(frames);
  }

  public static Thrown of(String exception, String message) {
    return new Thrown(exception, message, List.of(), null);
  }
}
