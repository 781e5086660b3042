package io.hardknocks.analysis.uses.script;

import io.hardknocks.analysis.code.TableFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Modules of Node.js whose functions call back, and those that have the same with promises. */
public final class PromisedModules {
  /** After a module: any of its functions that call back, used as if it gave a promise. */
  public static final String AWAITED = " awaited";

  private static final Map<String, String> PROMISED = new HashMap<>();
  private static final Map<String, Integer> VALUES = new HashMap<>();

  static {
    TableFile.entries(PromisedModules.class, "promised.modules").forEach(PromisedModules::read);
  }

  private PromisedModules() {}

  private static void read(String line) {
    var words = List.of(line.split(" "));
    PROMISED.put(words.getFirst(), words.get(1));
    for (var function : words.subList(2, words.size())) {
      int colon = function.indexOf(':');
      var name = words.getFirst() + "." + function.substring(0, colon);
      VALUES.put(name, Integer.valueOf(function.substring(colon + 1)));
    }
  }

  /** Whether a function of such a module calls back. */
  public static boolean callsBack(String function) {
    return VALUES.containsKey(function);
  }

  /** How many values stand before its callback at least. */
  static int values(String function) {
    return VALUES.getOrDefault(function, 0);
  }

  /** The module whose functions give promises; empty for a module that has none. */
  public static String of(String module) {
    return PROMISED.getOrDefault(module, "");
  }
}
