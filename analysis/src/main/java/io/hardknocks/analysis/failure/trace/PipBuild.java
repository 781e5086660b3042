package io.hardknocks.analysis.failure.trace;

import io.hardknocks.analysis.failure.trace.reading.Reading;
import io.hardknocks.analysis.failure.trace.reading.Thrown;
import io.hardknocks.analysis.failure.trace.text.Text;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A package that pip could not build: what pip says itself, and what stopped the build. */
final class PipBuild {
  private static final Pattern NAMED =
      Pattern.compile(
          "(?<!\\w)error: (?:subprocess-exited-with-error|metadata-generation-failed|legacy-install-failure|failed-wheel-build-for-install)$");

  /** The lines of a build that say what it lacks; what follows from that is not among them. */
  private static final Pattern CAUSE =
      Pattern.compile(
          "Compatibility with CMake < \\d|Microsoft Visual C\\+\\+ \\d+(?:\\.\\d+)? (?:or greater )?is required"
              + "|fatal error: \\S+: No such file|error: command '[^']{1,200}' failed: No such file"
              + "|unable to execute '|(?:can't find|find a) Rust compiler|Rust package manager, is not installed"
              + "|pg_config executable not found|mysql_config: not found|Can not find valid pkg-config"
              + "|CMake must be installed|No CMAKE_CX*_COMPILER could be found|No module named '?\\w"
              + "|development packages are installed|has no attribute 'ImpImporter'|use_2to3 is invalid"
              + "|No space left on device|Killed signal terminated|out of memory");

  private PipBuild() {}

  /** What was read, under pip's own name for it and with what stopped the build. */
  static Reading explain(Reading reading, Text text) {
    if (!text.hasAny(
        "[end of output]",
        "lines of output]",
        "metadata-generation-failed",
        "unable to execute '")) {
      return reading;
    }
    var thrown = reading.chain().getFirst();
    var named = named(text);
    var causes = causes(text, thrown.message());
    var message = causes.isEmpty() ? thrown.message() : thrown.message() + "\n" + causes;
    var told = Thrown.of(named == null ? thrown.exception() : named, message);
    return Reading.of(reading.language(), reading.strength(), told, reading.at());
  }

  private static @Nullable String named(Text text) {
    for (int i = 0; i < text.size(); i++) {
      if (NAMED.matcher(text.line(i)).find()) return "error";
    }
    return null;
  }

  private static String causes(Text text, String known) {
    Set<String> causes = new LinkedHashSet<>();
    for (int i = 0; i < text.size() && causes.size() < 3; i++) {
      var found = CAUSE.matcher(text.line(i));
      if (found.find() && !known.contains(text.line(i).strip())) causes.add(text.line(i).strip());
    }
    return String.join("\n", causes);
  }
}
