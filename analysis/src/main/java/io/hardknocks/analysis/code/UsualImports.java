package io.hardknocks.analysis.code;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The imports that names of Python most likely ask for where a piece of code leaves them out, from
 * {@code python.imports}.
 */
public final class UsualImports {
  private static final String FROM = "from ";
  private static final String IMPORT = "import ";

  private static final Map<String, Usual> ALL = read();

  /**
   * @param statement as it is written
   * @param aliased the module that is given another name, or empty
   * @param home the module that the name is a part of, or empty
   */
  private record Usual(String statement, String aliased, String home) {}

  private UsualImports() {}

  /** The module that everybody gives this name to: {@code numpy} of {@code np}. */
  public static Optional<String> aliased(String name) {
    return Optional.ofNullable(ALL.get(name))
        .map(Usual::aliased)
        .filter(module -> !module.isEmpty());
  }

  /** The module that has a function or class of this name, which is hardly used for another. */
  public static Optional<String> home(String name) {
    return Optional.ofNullable(ALL.get(name)).map(Usual::home).filter(module -> !module.isEmpty());
  }

  /** Whether a name is hardly used for anything but the module of this name. */
  public static boolean isModule(String name) {
    return statement(name).filter((IMPORT + name)::equals).isPresent();
  }

  /** The statement that brings in the name: {@code from pathlib import Path}. */
  public static Optional<String> statement(String name) {
    return Optional.ofNullable(ALL.get(name)).map(Usual::statement);
  }

  private static Map<String, Usual> read() {
    var all = new HashMap<String, Usual>();
    for (var line : TableFile.entries(UsualImports.class, "python.imports")) {
      int names = line.indexOf(IMPORT) + IMPORT.length();
      var words = List.of(line.substring(names).split(" "));
      if (words.contains("as")) {
        all.put(words.getLast(), new Usual(line, words.getFirst(), ""));
      } else {
        var start = line.substring(0, names);
        for (var name : words) all.put(name, new Usual(start + name, "", module(start)));
      }
    }
    return Map.copyOf(all);
  }

  /** Of {@code from pathlib import}; empty without the first word. */
  private static String module(String start) {
    return start.equals(IMPORT)
        ? ""
        : start.substring(FROM.length(), start.length() - IMPORT.length()).strip();
  }
}
