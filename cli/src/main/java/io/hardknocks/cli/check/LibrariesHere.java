package io.hardknocks.cli.check;

import io.hardknocks.analysis.symbols.ScriptSymbols;
import io.hardknocks.cli.world.World;
import io.hardknocks.sandbox.InterpreterMissingException;
import io.hardknocks.sandbox.Language;
import io.hardknocks.sandbox.RunSpec;
import io.hardknocks.sandbox.interpreter.InstalledLibraries;
import java.nio.file.Path;
import java.util.Map;

/** The libraries that a script would find here, if {@code run} started it. */
record LibrariesHere(World world) {
  /**
   * Versions by the name under which the script imports them; nothing where there is no interpreter
   * of the language.
   *
   * @param script where it is, or would be
   */
  Map<String, String> of(String language, String code, Path script) {
    var known = Language.ofWire(language);
    var imported = ScriptSymbols.of(language, code).roots();
    if (known == null || imported.isEmpty()) return Map.of();
    try {
      var interpreter = world.interpreters().find(known);
      return InstalledLibraries.of(RunSpec.of(script, interpreter), imported);
    } catch (InterpreterMissingException none) {
      return Map.of();
    }
  }
}
