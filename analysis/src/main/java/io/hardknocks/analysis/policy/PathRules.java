package io.hardknocks.analysis.policy;

import java.util.List;

/**
 * Files that a script may not touch.
 *
 * @param forbidden beginnings of paths that may be neither read nor written
 * @param writable beginnings of absolute paths that may be written; relative ones always may.
 *     Empty: all may
 * @param readers calls whose first argument is a path
 * @param writers calls whose first argument is a path that they change
 */
record PathRules(
    List<String> forbidden,
    List<String> writable,
    List<String> readers,
    List<String> writers,
    String instead) {
  static final PathRules NONE = new PathRules(List.of(), List.of(), List.of(), List.of(), "");

  PathRules {
    forbidden = List.copyOf(forbidden);
    writable = List.copyOf(writable);
    readers = List.copyOf(readers);
    writers = List.copyOf(writers);
  }

  boolean refuses(String path, boolean writing) {
    if (forbidden.stream().anyMatch(beginning -> isBelow(path, beginning))) return true;
    if (!writing || writable.isEmpty() || !isOutside(path)) return false;
    return writable.stream().noneMatch(beginning -> isBelow(path, beginning));
  }

  private static boolean isOutside(String path) {
    return path.startsWith("/") || path.startsWith("~") || path.startsWith("$HOME");
  }

  private static boolean isBelow(String path, String beginning) {
    if (!path.startsWith(beginning) || path.contains("/../")) return path.equals(beginning);
    return path.length() == beginning.length()
        || beginning.endsWith("/")
        || path.charAt(beginning.length()) == '/';
  }
}
