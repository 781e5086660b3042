package io.hardknocks.analysis.failure;

import io.hardknocks.analysis.failure.trace.reading.Thrown;
import io.hardknocks.analysis.symbols.KnownModules;
import io.hardknocks.analysis.symbols.Packages;
import io.hardknocks.model.Frame;
import java.util.List;
import java.util.regex.Pattern;

/** Whose a module of Python is that could not be imported, or that lacks what is asked of it. */
final class WantedModule {
  private static final String TOLD = "No module named ";
  private static final String ASKED = "module '";
  private static final String LACKS = "' has no attribute '";
  private static final Pattern TOP = Pattern.compile("['\"]?(\\w{1,100})");

  private WantedModule() {}

  /**
   * {@code standard} for one of Python's own, {@code known} when a well-known package has it,
   * {@code own} when a folder of the program has its name, else {@code unknown}; empty when no
   * module is told.
   */
  static String of(Thrown thrown) {
    int start = start(thrown.message());
    if (start < 0) return "";
    var top = TOP.matcher(thrown.message()).region(start, thrown.message().length());
    if (!top.lookingAt()) return "";
    var name = top.group(1);
    if (isStandard(name)) return "standard";
    if (isKnown(name)) return "known";
    return isFolder(name, thrown.frames()) ? "own" : "unknown";
  }

  /** Where the name of the module stands; -1 when none is told. */
  private static int start(String message) {
    if (message.startsWith(TOLD)) return TOLD.length();
    return message.startsWith(ASKED) && message.contains(LACKS) ? ASKED.length() - 1 : -1;
  }

  /** With those of them that are compiled: {@code _sqlite3}. */
  private static boolean isStandard(String name) {
    var plain = name.startsWith("_") ? name.substring(1) : name;
    return Packages.releaseOf(plain).equals("Python");
  }

  private static boolean isKnown(String name) {
    return KnownModules.standard().knows(name) || !Packages.pip(name).equals(name);
  }

  private static boolean isFolder(String name, List<Frame> frames) {
    for (Frame frame : frames) if (frame.inApp() && isUnder(name, frame.file())) return true;
    return false;
  }

  private static boolean isUnder(String name, String file) {
    return ('/' + file.replace('\\', '/')).contains('/' + name + '/');
  }
}
