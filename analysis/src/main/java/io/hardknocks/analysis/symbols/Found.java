package io.hardknocks.analysis.symbols;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a scan has seen so far. */
final class Found {
  private static final int MOST_CHAINS = 400;

  /** Imported modules by their full names. */
  final SortedSet<String> modules = new TreeSet<>();

  /** Imported things by their full names. */
  final SortedSet<String> members = new TreeSet<>();

  /** What a name of the script stands for. */
  final Map<String, String> targets = new HashMap<>();

  /** What a variable was made with: {@code bridge} by {@code MapsBridge()}. */
  final Map<String, String> instances = new HashMap<>();

  /** Dotted names as written. */
  final Set<String> chains = new LinkedHashSet<>();

  /** Names without a dot. */
  final Set<String> words = new LinkedHashSet<>();

  private final boolean keepsWords;

  /**
   * @param keepsWords whether names without a dot are wanted
   */
  Found(boolean keepsWords) {
    this.keepsWords = keepsWords;
  }

  boolean keepsWords() {
    return keepsWords;
  }

  void module(String module, String bound) {
    if (module.isEmpty() || module.startsWith(".")) return;
    modules.add(module);
    if (!bound.isEmpty()) targets.put(bound, module);
  }

  void member(String module, String name, String bound) {
    if (module.isEmpty() || module.startsWith(".") || name.isEmpty()) return;
    modules.add(module);
    if (name.equals("*")) return;
    members.add(module + "." + name);
    targets.put(bound.isEmpty() ? name : bound, module + "." + name);
  }

  void name(String written) {
    var into = written.indexOf('.') < 0 ? words : chains;
    if (into.size() < MOST_CHAINS) into.add(written);
  }

  /** Whether a text is a name, or several with dots between them. */
  static boolean isDotted(String text) {
    if (text.isEmpty() || !Character.isJavaIdentifierStart(text.charAt(0))) return false;
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '.' && !Character.isJavaIdentifierPart(c)) return false;
    }
    return true;
  }
}
