package io.hardknocks.analysis.failure;

import io.hardknocks.analysis.symbols.KnownModules;
import java.util.regex.Pattern;

/** The package or file of JavaScript that could not be imported. */
final class WantedPackage {
  private static final Pattern TOLD =
      Pattern.compile(
          "(?:Cannot find (?:module|package)|Can't resolve|Failed to resolve import|Could not resolve)"
              + " ['\"](?<name>[^'\"\\n]{1,200})['\"]");

  private WantedPackage() {}

  /** Whether the message names one that no well-known package has: a typing error, or a file. */
  static boolean isStrange(String message) {
    var told = TOLD.matcher(message);
    return told.find() && !KnownModules.standard().isOfNpm(told.group("name"));
  }
}
