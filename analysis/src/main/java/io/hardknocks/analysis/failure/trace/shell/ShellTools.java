package io.hardknocks.analysis.failure.trace.shell;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.hardknocks.analysis.code.TableFile;
import java.util.Arrays;
import java.util.Set;

/** The shells, and the tools that scripts call, from {@code shell.tools}. */
final class ShellTools {
  private static final Set<String> NAMES =
      TableFile.entries(ShellTools.class, "shell.tools").stream()
          .flatMap(line -> Arrays.stream(line.split(" ")))
          .collect(toUnmodifiableSet());

  private ShellTools() {}

  /** Whether what stands before a message is one of them, with or without its folder. */
  static boolean has(String lead) {
    return NAMES.contains(lead.substring(lead.lastIndexOf('/') + 1));
  }
}
