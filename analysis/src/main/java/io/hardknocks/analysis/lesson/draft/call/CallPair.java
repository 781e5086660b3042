package io.hardknocks.analysis.lesson.draft.call;

import io.hardknocks.analysis.uses.call.Argument;
import io.hardknocks.analysis.uses.call.Call;
import io.hardknocks.analysis.uses.call.Use;
import java.util.Optional;

/**
 * A call of the failing script and the one that stands for it in the fixing script.
 *
 * @param line of the fixing script
 */
record CallPair(Use use, Call before, Use now, Call after, String line) {

  boolean isOperation() {
    return use.form() == Use.Form.OPERATION && !use.key().endsWith(".__call__");
  }

  /** How a sign names an argument of the failing call: by its name, or {@code #2}. */
  String which(Argument argument) {
    return argument.name().isEmpty()
        ? "#" + (before.positional().indexOf(argument) + 1)
        : argument.name();
  }

  /** The argument of the fixing call in the place of one of the failing call. */
  Optional<Argument> counterpart(Argument argument) {
    if (!argument.name().isEmpty()) return named(after, argument.name());
    int place = before.positional().indexOf(argument);
    var positional = after.positional();
    return place < positional.size() ? Optional.of(positional.get(place)) : Optional.empty();
  }

  static Optional<Argument> named(Call call, String name) {
    return call.arguments().stream().filter(a -> a.name().equals(name)).findFirst();
  }
}
