package io.hardknocks.model;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What an attempt is found by.
 *
 * @param tags from the caller
 * @param attributes fields that we have no word for, by name; each value is JSON text
 * @param uses what the script uses of others, as dotted names ({@code numpy.float}) and as
 *     libraries with their versions ({@code numpy==1.26.4}); read from the script when it is
 *     recorded
 */
public record Labels(
    SortedSet<String> tags, SortedMap<String, String> attributes, SortedSet<String> uses) {
  private static final SortedSet<String> NO_NAMES = Collections.emptySortedSet();

  public static final Labels NONE =
      new Labels(Collections.emptySortedSet(), Collections.emptySortedMap());

  public Labels {
    tags = copied(tags);
    attributes = SortedTexts.copyOf(attributes);
    uses = copied(uses);
    for (var name : uses) requireName(name);
  }

  /** What the caller attached, before the script is read. */
  public Labels(SortedSet<String> tags, SortedMap<String, String> attributes) {
    this(tags, attributes, Collections.emptySortedSet());
  }

  private static SortedSet<String> copied(SortedSet<String> names) {
    return names.isEmpty() ? NO_NAMES : Collections.unmodifiableSortedSet(new TreeSet<>(names));
  }

  private static void requireName(String name) {
    if (name.isEmpty() || hasWhiteSpace(name))
      throw new IllegalArgumentException(
          "uses: \"" + name + "\" (expected: a name without white space)");
  }

  private static boolean hasWhiteSpace(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c <= ' ' || Character.isSurrogate(c)) return true;
    }
    return false;
  }

  public Labels using(SortedSet<String> names) {
    return new Labels(tags, attributes, names);
  }
}
