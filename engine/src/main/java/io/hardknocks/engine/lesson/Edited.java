package io.hardknocks.engine.lesson;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What is new in an edited script. */
final class Edited {
  private static final Pattern NAME = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");

  /** What a line binds: the names before its first equals sign, or those of an import. */
  private static final Pattern BINDING =
      Pattern.compile("^\\s*(?:(?:const|let|var)\\s+)?([\\w$\\s,.{}\\[\\]()*:|]*?)\\s*=(?![=>]).*");

  private static final Pattern IMPORT = Pattern.compile("^\\s*(?:from\\b.*?\\b)?import\\b(.*)");

  private final Set<Integer> lines = new HashSet<>();
  private final Set<String> names = new HashSet<>();

  private Edited() {}

  /** The lines of {@code edited} that are none of {@code before}. */
  static Edited of(String before, String edited) {
    var what = new Edited();
    var known = new HashSet<>(before.lines().toList());
    var old = names(before);
    int number = 0;
    for (var line : edited.lines().toList()) {
      number++;
      if (!known.contains(line)) what.add(number, line, old);
    }
    return what;
  }

  private void add(int number, String line, Set<String> old) {
    lines.add(number);
    for (var name : names(line)) if (!old.contains(name)) names.add(name);
    var imported = IMPORT.matcher(line);
    var bound = BINDING.matcher(line);
    if (imported.matches()) names.addAll(names(imported.group(1)));
    else if (bound.matches()) names.addAll(names(bound.group(1)));
  }

  /** Whether a line of the edited script is new, or takes what a new one brought or made. */
  boolean reaches(int number, String line) {
    if (lines.contains(number)) return true;
    for (var name : names(line)) if (names.contains(name)) return true;
    return false;
  }

  private static Set<String> names(String text) {
    var names = new HashSet<String>();
    var found = NAME.matcher(text);
    while (found.find()) names.add(found.group());
    return names;
  }
}
