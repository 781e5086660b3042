package io.hardknocks.analysis.failure;

import java.util.HashMap;
import java.util.Map;

/** The modules that a Python script imports, by the name that it uses for them. */
final class Imports {
  private static final int MOST_LINES = 400;
  private static final int LONGEST_LINE = 200;

  private Imports() {}

  /** Name in the script to module: {@code np} to {@code numpy}. */
  static Map<String, String> of(String script) {
    if (!script.contains("import ")) return Map.of();
    var names = new HashMap<String, String>();
    int from = 0;
    for (int lines = 0; lines < MOST_LINES && from < script.length(); lines++) {
      int end = script.indexOf('\n', from);
      if (end < 0) end = script.length();
      if (imports(script, from, end))
        add(script.substring(from, Math.min(end, from + LONGEST_LINE)).strip(), names);
      from = end + 1;
    }
    return names;
  }

  private static boolean imports(String script, int from, int end) {
    int first = from;
    while (first < end && Character.isWhitespace(script.charAt(first))) first++;
    return script.startsWith("import ", first) || script.startsWith("from ", first);
  }

  private static void add(String line, Map<String, String> names) {
    if (line.startsWith("import ")) {
      for (String part : line.substring(7).split(",", -1)) {
        var module = firstWord(part);
        int as = part.indexOf(" as ");
        if (!module.isEmpty())
          names.put(as < 0 ? top(module) : firstWord(part.substring(as + 4)), module);
      }
    } else if (line.startsWith("from ")) {
      int end = line.indexOf(" import ");
      if (end < 0 || line.charAt(5) == '.') return;
      var module = line.substring(5, end).strip();
      names.put(top(module), module);
    }
  }

  private static String firstWord(String text) {
    int from = 0;
    while (from < text.length() && Character.isWhitespace(text.charAt(from))) from++;
    int end = from;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) end++;
    return text.substring(from, end);
  }

  private static String top(String module) {
    int dot = module.indexOf('.');
    return dot < 0 ? module : module.substring(0, dot);
  }
}
