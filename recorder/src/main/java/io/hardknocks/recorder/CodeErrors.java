package io.hardknocks.recorder;

import io.hardknocks.recorder.event.CodeError;
import io.hardknocks.recorder.event.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Errors as they are found, up to a thousand. */
final class CodeErrors {
  private static final int MOST = 1_000;

  private final List<CodeError> errors = new ArrayList<>(0);

  synchronized void add(@Nullable String message, int line, @Nullable String context) {
    if (errors.size() < MOST)
      errors.add(new CodeError(Texts.orEmpty(message), Math.max(0, line), Texts.orEmpty(context)));
  }

  synchronized List<CodeError> copy() {
    return List.copyOf(errors);
  }

  /** The first one as the error of a step. */
  synchronized @Nullable Problem first() {
    if (errors.isEmpty()) return null;
    var first = errors.get(0);
    var where = first.line() > 0 ? "line " + first.line() + ": " : "";
    return Problem.of(where + first.message());
  }
}
