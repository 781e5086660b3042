package io.hardknocks.sandbox.launch;

import io.hardknocks.sandbox.Language;
import io.hardknocks.sandbox.RunSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The words that start a script with its interpreter. */
public final class CommandLine {
  private CommandLine() {}

  public static List<String> of(RunSpec spec, Path work, Path script) {
    return of(spec, spec.interpreter().executable().toString(), work, script);
  }

  public static List<String> of(RunSpec spec, String program, Path work, Path script) {
    var words = new ArrayList<>(List.of(program));
    if (spec.interpreter().language() == Language.JAVA) {
      // else its heap may grow to a quarter of the machine, and it is killed instead of told
      words.add("-Xmx" + spec.limits().memoryBytes() / 4 * 3);
    }
    words.addAll(spec.interpreter().arguments());
    words.add(work.resolve(script).toString());
    words.addAll(spec.arguments());
    return words;
  }
}
