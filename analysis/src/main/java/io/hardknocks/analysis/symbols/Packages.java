package io.hardknocks.analysis.symbols;

import io.hardknocks.analysis.yaml.YamlObject;
import java.util.HashMap;
import java.util.Map;

/** Which package has a Python module, where their names differ. */
public final class Packages {
  private static final class Table {
    static final Map<String, String> PIP = new Resource("packages.yaml").read(Table::of);

    private static Map<String, String> of(YamlObject file) {
      var table = new HashMap<String, String>();
      for (var module : file.keys()) table.put(module, file.string(module, module));
      return Map.copyOf(table);
    }
  }

  private Packages() {}

  /** What is released with a module in it: {@code Python} for one of its own. */
  public static String releaseOf(String module) {
    return KnownModules.standard().isStandard(module) ? "Python" : pip(module);
  }

  /** The name to give to pip for {@code module}, which may be dotted. */
  public static String pip(String module) {
    var whole = Table.PIP.get(module);
    if (whole != null) return whole;
    int dot = module.indexOf('.');
    var top = dot < 0 ? module : module.substring(0, dot);
    return Table.PIP.getOrDefault(top, top);
  }
}
