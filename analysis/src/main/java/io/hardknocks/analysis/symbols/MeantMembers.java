package io.hardknocks.analysis.symbols;

import io.hardknocks.analysis.yaml.YamlObject;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is meant by members that a type does not have, {@code push} of a list, from {@code
 * meant-members.yaml}.
 */
public final class MeantMembers {
  private static final String ANY = "*";

  private static final class Table {
    static final Map<String, String> MEANT = new Resource("meant-members.yaml").read(Table::of);

    private static Map<String, String> of(YamlObject file) {
      var table = new HashMap<String, String>();
      for (var types : file.keys()) {
        var members = file.object(types);
        for (var names : members.keys()) put(table, types, names, members.string(names, ""));
      }
      return Map.copyOf(table);
    }

    private static void put(Map<String, String> table, String types, String names, String meant) {
      for (var type : types.split(" ", -1)) {
        for (var name : names.split(" ", -1)) table.put(type + "." + name, meant);
      }
    }
  }

  private MeantMembers() {}

  /**
   * {@code use append()}; {@code null} when it is not known what is meant.
   *
   * @param type as errors name it, with its module or without
   */
  public static @Nullable String told(String type, String name) {
    var simple = type.substring(type.lastIndexOf('.') + 1);
    var meant = of(type, name);
    if (meant == null) meant = of(simple, name);
    return meant == null ? null : meant.replace("{name}", name);
  }

  private static @Nullable String of(String type, String name) {
    return Table.MEANT.getOrDefault(type + "." + name, Table.MEANT.get(type + "." + ANY));
  }
}
