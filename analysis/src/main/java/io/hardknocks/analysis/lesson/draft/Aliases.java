package io.hardknocks.analysis.lesson.draft;

import io.hardknocks.analysis.code.UsualImports;
import io.hardknocks.analysis.uses.Uses;
import io.hardknocks.analysis.uses.call.Use.Form;

/** The names of libraries in pieces of code that leave the import out. */
final class Aliases {
  private Aliases() {}

  /** A dotted name as it would be with the import that a script lacks. */
  static String resolved(String dotted, Uses script) {
    int dot = dotted.indexOf('.');
    if (dot < 0) return dotted;
    var root = dotted.substring(0, dot);
    var library = UsualImports.aliased(root);
    boolean free =
        script.all().stream().anyMatch(u -> u.form() == Form.FREE && u.key().equals(root));
    return free ? library.orElse(root) + dotted.substring(dot) : dotted;
  }
}
