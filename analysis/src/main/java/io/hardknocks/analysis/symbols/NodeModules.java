package io.hardknocks.analysis.symbols;

import io.hardknocks.analysis.text.Slip;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The modules that come with Node.js, by the names that are written instead of theirs. */
public final class NodeModules {
  private static final int SHORT = 4;
  private static final int SHORTEST = 5;

  /** Those whose plural is a usual name of a program's own, or that go by {@code node:} alone. */
  private static final Set<String> LEFT_OUT = Set.of("sys", "test", "sqlite", "module", "domain");

  /** Spelled without what sets words apart, to the name itself. */
  private static final Map<String, String> PLAIN = plain();

  private NodeModules() {}

  /**
   * The one whose name was most likely meant: {@code util} for {@code utils}, {@code child_process}
   * for {@code child-process}; {@code null} when there is none.
   */
  public static @Nullable String near(String name) {
    var known = KnownModules.standard();
    if (known.ofNode().contains(name)) return null;
    var plain = plain(name);
    if (plain.length() < SHORT) return null;
    for (var spelled : List.of(plain, plain + "s", without(plain, "js"), without(plain, "s"))) {
      var meant = PLAIN.get(spelled);
      if (meant != null) return meant;
    }
    return plain.length() < SHORTEST || known.isUsualForOwn(name) ? null : misspelled(plain);
  }

  /** Whether a module comes with Node.js, by its name with or without {@code node:}. */
  public static boolean isOne(String name) {
    var plain = name.startsWith("node:") ? name.substring("node:".length()) : name;
    return KnownModules.standard().ofNode().contains(plain);
  }

  private static @Nullable String misspelled(String plain) {
    for (var entry : PLAIN.entrySet()) {
      var meant = entry.getKey();
      if (meant.length() >= SHORTEST
          && meant.charAt(0) == plain.charAt(0)
          && Slip.isBetween(plain, meant)) return entry.getValue();
    }
    return null;
  }

  private static String without(String name, String end) {
    return name.endsWith(end) ? name.substring(0, name.length() - end.length()) : name;
  }

  private static String plain(String name) {
    return name.replaceAll("[-_.]", "").toLowerCase(Locale.ROOT);
  }

  private static Map<String, String> plain() {
    var plain = new TreeMap<String, String>();
    for (var name : KnownModules.standard().ofNode())
      if (!LEFT_OUT.contains(name)) plain.put(plain(name), name);
    plain.put("filesystem", "fs");
    plain.put("fspromises", "fs/promises");
    plain.put("promisesfs", "fs/promises");
    return plain;
  }
}
