package io.hardknocks.cli.check;

import io.hardknocks.analysis.symbols.ScriptSymbols;
import io.hardknocks.cli.world.World;
import io.hardknocks.sandbox.Interpreter;
import io.hardknocks.sandbox.InterpreterMissingException;
import io.hardknocks.sandbox.Language;
import io.hardknocks.sandbox.RunSpec;
import io.hardknocks.sandbox.interpreter.InstalledLibraries;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;

/** The libraries that a script would find here, if {@code run} started it. */
record LibrariesHere(World world) {
  /**
   * Versions by the name under which the script imports them; nothing where there is no interpreter
   * of the language.
   *
   * @param script where it is, or would be
   */
  Map<String, String> of(String language, String code, Path script) {
    return read(language, code, script, world.interpreters()::find);
  }

  /** The same for code of an agent, with the program that its command starts; else nothing. */
  Map<String, String> of(ProposedCode proposed) {
    if (proposed.program().isEmpty()) return Map.of();
    boolean path = proposed.program().contains("/");
    var program =
        path ? proposed.folder().resolve(proposed.program()).toString() : proposed.program();
    return read(
        proposed.language(),
        proposed.code(),
        proposed.place(),
        language -> world.interpreters().named(program, language));
  }

  private static Map<String, String> read(
      String language, String code, Path script, Function<Language, Interpreter> interpreter) {
    var known = Language.ofWire(language);
    var imported = ScriptSymbols.of(language, code).roots();
    if (known == null || imported.isEmpty()) return Map.of();
    try {
      return InstalledLibraries.of(RunSpec.of(script, interpreter.apply(known)), imported);
    } catch (InterpreterMissingException none) {
      return Map.of();
    }
  }
}
