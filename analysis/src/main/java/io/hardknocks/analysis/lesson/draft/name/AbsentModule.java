package io.hardknocks.analysis.lesson.draft.name;

import io.hardknocks.analysis.code.TableFile;
import io.hardknocks.analysis.symbols.KnownModules;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A module that was not there. Of a package of others that is a fact about the package; a file of
 * the script's own, or a package that is merely not installed, is there tomorrow.
 */
record AbsentModule(String name) {
  private static final KnownModules KNOWN = KnownModules.standard();

  private static final Set<String> RETIRED =
      TableFile.entries(AbsentModule.class, "retired.modules").stream()
          .flatMap(line -> Arrays.stream(line.split(" ")))
          .collect(Collectors.toUnmodifiableSet());

  /**
   * Whether other scripts should not load it.
   *
   * @param to what is loaded instead; empty when nothing is
   * @param likened whether that is a module for the same, by its name or by what is used of it
   */
  boolean teaches(String to, boolean likened) {
    var root = root();
    if (RETIRED.contains(root)) return true;
    if (root.isEmpty() || KNOWN.isUsualForOwn(root)) return false;
    if (!to.isEmpty()) return likened || KNOWN.knows(root);
    return KNOWN.isStandard(root) || (!root.equals(name) && KNOWN.knows(root));
  }

  /** The package that it is of; empty for a file beside the script. */
  private String root() {
    if (name.startsWith(".") || name.startsWith("/")) return "";
    int slash = name.indexOf('/', name.startsWith("@") ? name.indexOf('/') + 1 : 0);
    var whole = slash < 0 ? name : name.substring(0, slash);
    int dot = whole.startsWith("@") ? -1 : whole.indexOf('.');
    return dot <= 0 || KNOWN.isOfNpm(whole) ? whole : whole.substring(0, dot);
  }

  /** Whether one name is written like another, or has it as its last part. */
  static boolean isLike(String name, String other) {
    var one = plain(name);
    var two = plain(other);
    return two.equals(one) || two.endsWith("." + one);
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
  }
}
