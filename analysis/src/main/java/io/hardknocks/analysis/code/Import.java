package io.hardknocks.analysis.code;

import static java.util.Objects.requireNonNull;

/**
 * A name that an import makes known.
 *
 * @param module where it comes from, as written: {@code sklearn.preprocessing}, {@code ./util}
 * @param name what is taken from the module; empty for the module itself, {@code *} for all
 * @param bound the name in the script; empty when nothing is bound
 * @param line of the import, from 1
 */
public record Import(String module, String name, String bound, int line) {
  public Import {
    requireNonNull(module, "module");
    requireNonNull(name, "name");
    requireNonNull(bound, "bound");
  }

  /** The full name of what is imported: {@code sklearn.preprocessing.Imputer}. */
  public String dotted() {
    if (name.isEmpty()) return module;
    return module.endsWith(".") ? module + name : module + "." + name;
  }

  /** The dotted name that {@link #bound} stands for: of {@code import a.b} that is {@code a}. */
  public String target() {
    return name.isEmpty() && module.startsWith(bound + ".") ? bound : dotted();
  }
}
