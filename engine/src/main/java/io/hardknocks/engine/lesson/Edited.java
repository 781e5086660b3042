package io.hardknocks.engine.lesson;

import java.util.HashSet;
import java.util.Set;

/** Which lines of an edited script are not lines of the script before. */
final class Edited {
  private Edited() {}

  /** Their numbers in the edited script, from 1. */
  static Set<Integer> lines(String before, String edited) {
    var known = new HashSet<>(before.lines().toList());
    var touched = new HashSet<Integer>();
    int number = 0;
    for (var line : edited.lines().toList()) {
      number++;
      if (!known.contains(line)) touched.add(number);
    }
    return touched;
  }
}
