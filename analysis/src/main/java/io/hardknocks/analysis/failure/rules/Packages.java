package io.hardknocks.analysis.failure.rules;

import java.util.HashMap;
import java.util.Map;

/** Which package has a Python module, where their names differ. */
public final class Packages {
  private static final class Table {
    static final Map<String, String> PIP = read();

    private static Map<String, String> read() {
      var table = new HashMap<String, String>();
      RuleFile.mapOfResource("packages.yaml")
          .forEach((module, name) -> table.put(String.valueOf(module), String.valueOf(name)));
      return Map.copyOf(table);
    }
  }

  private Packages() {}

  /** The name to give to pip for {@code module}, which may be dotted. */
  public static String pip(String module) {
    var whole = Table.PIP.get(module);
    if (whole != null) return whole;
    int dot = module.indexOf('.');
    var top = dot < 0 ? module : module.substring(0, dot);
    return Table.PIP.getOrDefault(top, top);
  }
}
