package io.hardknocks.analysis.uses.python.statement;

import io.hardknocks.analysis.code.UsualImports;
import io.hardknocks.analysis.uses.call.Use;
import io.hardknocks.analysis.uses.call.Use.Form;
import io.hardknocks.analysis.uses.python.walk.PythonNames;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A piece of a script: it imports nothing, and has several names from outside. What everybody
 * imports as {@code np} is imported there too.
 */
final class PythonPiece {
  private static final Set<Form> LOADING = EnumSet.of(Form.MODULE, Form.IMPORTED);

  private PythonPiece() {}

  /** The uses of a script; in a piece, such names are taken care of. */
  static List<Use> settled(List<Use> uses) {
    if (!isPiece(uses)) return uses;
    return uses.stream().map(use -> isUsual(use) ? guarded(use) : use).toList();
  }

  private static boolean isPiece(List<Use> uses) {
    boolean loads = uses.stream().anyMatch(use -> LOADING.contains(use.form()));
    return !loads
        && uses.stream().filter(PythonPiece::isOther).map(Use::key).distinct().count() > 1;
  }

  private static boolean isUsual(Use use) {
    return use.form() == Form.FREE && UsualImports.aliased(use.key()).isPresent();
  }

  private static boolean isOther(Use use) {
    return use.form() == Form.FREE
        && !isUsual(use)
        && !PythonNames.BUILTIN.contains(use.key())
        && use.key().indexOf('.') < 0
        && use.key().charAt(0) != '<';
  }

  private static Use guarded(Use use) {
    return new Use(
        use.key(),
        use.form(),
        use.node(),
        use.name(),
        use.call(),
        true,
        use.caught(),
        use.guessed());
  }
}
