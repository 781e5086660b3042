package io.hardknocks.cli.check;

import io.hardknocks.analysis.symbols.ScriptSymbols;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The modules that a script imports and that are files of its own. */
public final class ModulesHere {
  private ModulesHere() {}

  /** Those beside it. */
  public static Set<String> of(String language, String code, Path script) {
    return of(language, code, script, List.of());
  }

  /**
   * Those beside it, or among what it is given.
   *
   * @param script where it is, or would be
   */
  public static Set<String> of(String language, String code, Path script, Collection<Path> inputs) {
    var folder = script.toAbsolutePath().getParent();
    return ScriptSymbols.of(language, code).roots().stream()
        .filter(module -> isIn(folder, module) || inputs.stream().anyMatch(in -> is(in, module)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isIn(@Nullable Path folder, String module) {
    return folder != null
        && (Files.isRegularFile(folder.resolve(module + ".py"))
            || Files.isDirectory(folder.resolve(module)));
  }

  private static boolean is(Path input, String module) {
    var name = String.valueOf(input.getFileName());
    return name.equals(module + ".py") || (name.equals(module) && Files.isDirectory(input));
  }
}
