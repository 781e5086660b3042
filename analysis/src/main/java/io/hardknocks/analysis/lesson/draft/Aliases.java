package io.hardknocks.analysis.lesson.draft;

import io.hardknocks.analysis.uses.Uses;
import io.hardknocks.analysis.uses.call.Use.Form;
import java.util.Map;

/** Names that everybody gives to a library, for pieces of code that leave the import out. */
final class Aliases {
  private static final Map<String, String> USUAL =
      Map.of(
          "np", "numpy",
          "pd", "pandas",
          "plt", "matplotlib.pyplot",
          "mpl", "matplotlib",
          "tf", "tensorflow",
          "sns", "seaborn",
          "nx", "networkx",
          "sa", "sqlalchemy",
          "lgb", "lightgbm",
          "xgb", "xgboost");

  private Aliases() {}

  /** A dotted name as it would be with the import that a script lacks. */
  static String resolved(String dotted, Uses script) {
    int dot = dotted.indexOf('.');
    var library = dot > 0 ? USUAL.get(dotted.substring(0, dot)) : null;
    if (library == null) return dotted;
    var root = dotted.substring(0, dot);
    boolean free =
        script.all().stream().anyMatch(u -> u.form() == Form.FREE && u.key().equals(root));
    return free ? library + dotted.substring(dot) : dotted;
  }
}
