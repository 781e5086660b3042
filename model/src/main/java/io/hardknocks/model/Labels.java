package io.hardknocks.model;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the caller attached to an attempt.
 *
 * @param attributes fields that we have no word for, by name; each value is JSON text
 */
public record Labels(SortedSet<String> tags, SortedMap<String, String> attributes) {
  public static final Labels NONE =
      new Labels(Collections.emptySortedSet(), Collections.emptySortedMap());

  public Labels {
    tags = Collections.unmodifiableSortedSet(new TreeSet<>(tags));
    attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
  }
}
