package io.hardknocks.analysis.symbols;

import io.hardknocks.analysis.yaml.YamlObject;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Modules and names of Python that a release took away, from {@code removed-names.yaml}. */
public final class RemovedNames {
  private static final class Table {
    static final Map<String, String> GONE = new Resource("removed-names.yaml").read(Table::of);

    private static Map<String, String> of(YamlObject file) {
      var table = new HashMap<String, String>();
      for (var name : file.keys()) table.put(name, file.string(name, ""));
      return Map.copyOf(table);
    }
  }

  /** The owner of names that need none. */
  public static final String BUILT_IN = "builtins";

  private RemovedNames() {}

  /**
   * {@code inspect.getargspec was removed in Python 3.11: use inspect.getfullargspec()}; {@code
   * null} for what is not known to be gone.
   *
   * @param owner the module or class; empty for a module itself
   */
  public static @Nullable String told(String owner, String name) {
    var gone = gone(owner, name);
    if (gone == null) return null;
    int blank = gone.indexOf(' ');
    var release = gone.substring(0, blank);
    var whole = owner.isEmpty() || owner.equals(BUILT_IN) ? name : owner + "." + name;
    return whole + when(release) + gone.substring(blank + 1);
  }

  private static String when(String release) {
    if (release.equals("3.0")) return " went with Python 2: ";
    boolean ofPython = Character.isDigit(release.charAt(0));
    return " was removed in " + (ofPython ? "Python " + release : release.replace('-', ' ')) + ": ";
  }

  /** Whether it is known that there is no such name any more. */
  public static boolean isGone(String owner, String name) {
    return gone(owner, name) != null;
  }

  private static @Nullable String gone(String owner, String name) {
    if (owner.isEmpty()) return Table.GONE.get(name);
    var whole = Table.GONE.get(owner + "." + name);
    if (whole != null) return whole;
    var simple = Table.GONE.get(owner.substring(owner.lastIndexOf('.') + 1) + "." + name);
    return simple == null ? Table.GONE.get("*." + name) : simple;
  }
}
