package io.hardknocks.analysis.gate.command;

import io.hardknocks.analysis.code.shell.ShellScript;
import io.hardknocks.model.lesson.Advice;
import io.hardknocks.model.lesson.Sign;
import java.util.Optional;

/** Makes the edit of a lesson in the commands of a script. */
public final class CommandRepair {
  private CommandRepair() {}

  /**
   * The corrected script; empty when there is nothing to correct, or where it is not known which of
   * two words would be which.
   */
  public static Optional<String> of(Sign sign, Advice advice, String text) {
    var script = ShellScript.of(text);
    if (script.isEmpty()) return Optional.empty();
    var places = CommandSign.in(sign, script.get());
    if (places.isEmpty()) return Optional.empty();
    var corrected = new StringBuilder(text);
    for (var place : places.reversed()) {
      int start = place.start();
      var to = advice.edit().to();
      if (to.isEmpty() && place.between()) return Optional.empty();
      if (to.isEmpty()) while (start > 0 && text.charAt(start - 1) == ' ') start--;
      corrected.replace(start, place.end(), to);
    }
    return ShellScript.of(corrected.toString())
        .filter(after -> CommandSign.in(sign, after).isEmpty())
        .map(ShellScript::text);
  }

  /** Whether a script shows the sign. */
  public static boolean isNeeded(Sign sign, String text) {
    return ShellScript.of(text)
        .filter(script -> !CommandSign.in(sign, script).isEmpty())
        .isPresent();
  }
}
