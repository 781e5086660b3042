package io.hardknocks.cli.check;

import io.hardknocks.analysis.gate.Gate;
import io.hardknocks.analysis.symbols.ScriptSymbols;
import io.hardknocks.engine.gate.Question.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the place of a script says of it: which modules it imports are files of its own. */
public final class PlaceHere {
  private PlaceHere() {}

  /** With the files beside it. */
  public static Place of(String language, String code, Path script) {
    return of(language, code, script, List.of());
  }

  /**
   * With the files beside it, and those that it is given.
   *
   * @param script where it is, or would be
   */
  public static Place of(String language, String code, Path script, Collection<Path> inputs) {
    var folder = script.toAbsolutePath().getParent();
    var own =
        ScriptSymbols.of(language, code).roots().stream()
            .filter(name -> isIn(folder, name) || inputs.stream().anyMatch(in -> is(in, name)))
            .collect(Collectors.toUnmodifiableSet());
    return new Place(own, script.toString().endsWith("." + Gate.ES_MODULE));
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
