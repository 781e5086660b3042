package io.hardknocks.analysis.gate;

import io.hardknocks.analysis.uses.Uses;
import io.hardknocks.model.lesson.Sign;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A class or function of a Python library under one of the names that its packages show it by:
 * {@code keras.models.Sequential} is {@code keras.Sequential} as well.
 *
 * @param modules the dotted name of the module, without those that only collect names
 * @param thing what follows: {@code Sequential.fit}, {@code draw}
 */
record Reexport(String modules, String thing) {
  private static final Pattern HIDDEN = Pattern.compile("\\.(api|_\\w+)(?=\\.|$)");

  /** Modules that have their own of what their package has. */
  private static final Pattern OTHER =
      Pattern.compile(
          "\\.(v\\d+|compat|legacy|old|experimental|deprecated|contrib|testing|ma|char)\\b");

  /** Functions that modules of one library have, each its own: {@code torch.jit.load}. */
  private static final Set<String> COMMON =
      Set.of(
          "load", "loads", "save", "open", "read", "write", "dump", "dumps", "get", "run",
          "compile", "export", "script", "trace", "wrap");

  /** Libraries that are shown within others. */
  private static final Map<String, String> SHOWN_WITHIN =
      Map.of(
          "tensorflow.keras", "keras",
          "tensorflow.python.keras", "keras",
          "lightning.pytorch", "pytorch_lightning");

  /** The methods of a plot that its module has as functions too. */
  private static final String PLOT = "matplotlib.axes.Axes.";

  /** A connection makes a cursor for what it executes. */
  private static final String CONNECTION = "sqlite3.Connection.execute";

  private static final Reexport NONE = new Reexport("", "");

  /** What a sign is about; of a name that is missing where it was looked for nothing else is. */
  static Reexport of(Sign sign) {
    return switch (sign.kind()) {
      case ARGUMENT, MISSING_ARGUMENT, MEMBER -> of(Sighting.keys(sign).getFirst());
      case SYMBOL, IMPORT, SHAPE, NONE -> NONE;
    };
  }

  static Reexport of(String key) {
    if (key.startsWith(CONNECTION))
      return new Reexport("sqlite3", "Cursor.execute" + key.substring(CONNECTION.length()));
    if (key.startsWith(PLOT))
      return new Reexport("matplotlib.pyplot", key.substring(PLOT.length()));
    int start = start(key);
    if (start <= 0 || start == key.length()) return NONE;
    var modules = known(key.substring(0, start - 1));
    boolean function = !Character.isUpperCase(key.charAt(start));
    if (function && Uses.knowsType(modules)) return NONE;
    return new Reexport(shown(modules), key.substring(start));
  }

  /** The other names of a module, or of what is in one, that another library shows as its own. */
  static List<String> others(String dotted) {
    return SHOWN_WITHIN.entrySet().stream()
        .flatMap(
            within ->
                Stream.of(
                    moved(dotted, within.getKey(), within.getValue()),
                    moved(dotted, within.getValue(), within.getKey())))
        .filter(other -> !other.isEmpty())
        .toList();
  }

  private static String moved(String dotted, String from, String to) {
    return dotted.startsWith(from + ".") ? to + dotted.substring(from.length()) : "";
  }

  /** A library that another one shows as its own goes by its own name. */
  static String known(String modules) {
    for (var within : SHOWN_WITHIN.entrySet()) {
      var shown = within.getKey();
      if (modules.equals(shown)) return within.getValue();
      if (modules.startsWith(shown + "."))
        return within.getValue() + modules.substring(shown.length());
    }
    return modules;
  }

  /** Where the name of the class begins, or of the function; 0 where that cannot be told. */
  private static int start(String key) {
    int start = 0;
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if (c == '.') start = i + 1;
      else if (!Character.isJavaIdentifierPart(c)) return 0;
      else if (i == start && Character.isUpperCase(c)) return lastClass(key, start);
    }
    return key.startsWith("__", start) ? 0 : start;
  }

  /** Some modules are written like classes: {@code moviepy.video.VideoClip.TextClip}. */
  private static int lastClass(String key, int first) {
    int next = key.indexOf('.', first) + 1;
    boolean other =
        next > 0 && isWord(key, next) && !key.startsWith(key.substring(first, next - 1), next);
    return other ? lastClass(key, next) : first;
  }

  /** Whether a class begins there, no constant: those are written in capitals. */
  private static boolean isWord(String key, int start) {
    return start + 1 < key.length()
        && Character.isUpperCase(key.charAt(start))
        && Character.isLowerCase(key.charAt(start + 1));
  }

  /** Without {@code api} and private modules, of which people do not think. */
  private static String shown(String modules) {
    return modules.contains(".api") || modules.contains("._")
        ? HIDDEN.matcher(modules).replaceAll("")
        : modules;
  }

  boolean isNone() {
    return thing.isEmpty();
  }

  /** A key that all names of the thing share. */
  String key() {
    int library = modules.indexOf('.');
    return (library < 0 ? modules : modules.substring(0, library)) + ":" + thing;
  }

  /** Whether both name the same thing: a package shows what modules inside it have. */
  boolean same(Reexport other) {
    return !isNone()
        && thing.equals(other.thing)
        && (modules.equals(other.modules) || isTelling())
        && (within(modules, other.modules) || within(other.modules, modules));
  }

  /** Whether the name is none that many modules have, each for something else. */
  private boolean isTelling() {
    return !COMMON.contains(thing);
  }

  private static boolean within(String inner, String outer) {
    return inner.equals(outer)
        || (inner.startsWith(outer + ".")
            && !OTHER.matcher(inner.substring(outer.length())).find());
  }
}
