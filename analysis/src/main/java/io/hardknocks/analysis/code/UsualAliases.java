package io.hardknocks.analysis.code;

import java.util.Map;
import java.util.Optional;

/** Names that everybody gives to a library, for pieces of code that leave the import out. */
public final class UsualAliases {
  private static final Map<String, String> MODULES =
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

  private UsualAliases() {}

  /** The module that a name stands for where a script does not say it. */
  public static Optional<String> module(String name) {
    return Optional.ofNullable(MODULES.get(name));
  }
}
