package io.hardknocks.analysis.failure;

import io.hardknocks.analysis.symbols.KnownModules;
import io.hardknocks.analysis.symbols.NodeModules;
import java.util.regex.Pattern;

/** The package or file of JavaScript that could not be imported. */
final class WantedPackage {
  private static final Pattern TOLD =
      Pattern.compile(
          "(?:Cannot find (?:module|package)|Can't resolve|Failed to resolve import|Could not resolve)"
              + " ['\"](?<name>[^'\"\\n]{1,200})['\"]");

  /** A package, not a path. */
  private static final Pattern NAME = Pattern.compile("(?:@[\\w.-]{1,60}/)?[A-Za-z][\\w.-]{0,80}");

  private WantedPackage() {}

  /**
   * {@code known} for one that npm is known to have, {@code near} when its name is nearly that of a
   * module of Node.js, else {@code strange}; empty when none is told, or a file.
   */
  static String of(String message) {
    var told = TOLD.matcher(message);
    if (!told.find()) return "";
    var name = whole(told.group("name"));
    if (!NAME.matcher(name).matches()) return "";
    if (KnownModules.standard().isOfNpm(name)) return "known";
    return NodeModules.near(name) == null ? "strange" : "near";
  }

  private static String whole(String name) {
    int slash = name.indexOf('/');
    if (name.startsWith("@")) slash = name.indexOf('/', slash + 1);
    return slash < 0 ? name : name.substring(0, slash);
  }

  /** Whether the message names one that no well-known package has: a typing error, or a file. */
  static boolean isStrange(String message) {
    var told = TOLD.matcher(message);
    return told.find() && !KnownModules.standard().isOfNpm(told.group("name"));
  }
}
