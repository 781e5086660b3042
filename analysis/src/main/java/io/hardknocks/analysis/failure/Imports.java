package io.hardknocks.analysis.failure;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The modules that a Python script imports, by the name that it uses for them. */
final class Imports {
  private static final int MOST_LINES = 400;
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private Imports() {}

  /** Name in the script to module: {@code np} to {@code numpy}. */
  static Map<String, String> of(String script) {
    if (!script.contains("import ")) return Map.of();
    var names = new HashMap<String, String>();
    int from = 0;
    for (int lines = 0; lines < MOST_LINES && from < script.length(); lines++) {
      int end = script.indexOf('\n', from);
      if (end < 0) end = script.length();
      add(script.substring(from, Math.min(end, from + 200)).strip(), names);
      from = end + 1;
    }
    return names;
  }

  private static void add(String line, Map<String, String> names) {
    if (line.startsWith("import ")) {
      for (String part : line.substring(7).split(",", -1)) {
        var words = SPACES.split(part.strip(), -1);
        var module = words[0];
        boolean renamed = words.length == 3 && words[1].equals("as");
        if (!module.isEmpty()) names.put(renamed ? words[2] : top(module), module);
      }
    } else if (line.startsWith("from ")) {
      int end = line.indexOf(" import ");
      if (end < 0 || line.charAt(5) == '.') return;
      var module = line.substring(5, end).strip();
      names.put(top(module), module);
    }
  }

  private static String top(String module) {
    int dot = module.indexOf('.');
    return dot < 0 ? module : module.substring(0, dot);
  }
}
