package io.hardknocks.sandbox.interpreter;

import io.hardknocks.sandbox.capture.Commands;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which versions of Node.js run TypeScript. */
final class NodeTypes {
  private static final Pattern VERSION = Pattern.compile("v([0-9]+)\\.([0-9]+)\\..*");

  /** What it must be told; {@code null} when it cannot. */
  @Nullable List<String> arguments(Path node) {
    var version = Commands.output(List.of(node.toString(), "--version"), Map.of());
    return version == null ? null : arguments(version);
  }

  /** By a version like {@code v22.6.0}. */
  static @Nullable List<String> arguments(String version) {
    var match = VERSION.matcher(version);
    if (!match.matches()) return null;
    int major = Integer.parseInt(match.group(1));
    int minor = Integer.parseInt(match.group(2));
    if (major > 23 || (major == 23 && minor >= 6) || (major == 22 && minor >= 18)) {
      return List.of();
    }
    boolean asked = major == 23 || (major == 22 && minor >= 6);
    return asked ? List.of("--experimental-strip-types") : null;
  }
}
