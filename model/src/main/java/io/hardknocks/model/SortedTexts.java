package io.hardknocks.model;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Texts by name, in the order of the names. Nobody changes them, so that a copy of them is
 * themselves: a step is made anew several times on its way into the store.
 */
@SuppressWarnings("JdkObsolete") // it is what the records have
public final class SortedTexts extends AbstractMap<String, String>
    implements SortedMap<String, String> {
  private static final SortedTexts NONE = new SortedTexts(new TreeMap<>());

  private final SortedMap<String, String> texts;

  private SortedTexts(SortedMap<String, String> texts) {
    this.texts = Collections.unmodifiableSortedMap(texts);
  }

  /** A map that has what {@code texts} has now, and never changes. */
  public static SortedMap<String, String> copyOf(SortedMap<String, String> texts) {
    if (texts instanceof SortedTexts) return texts;
    return texts.isEmpty() ? NONE : new SortedTexts(new TreeMap<>(texts));
  }

  @Override
  public Set<Map.Entry<String, String>> entrySet() {
    return texts.entrySet();
  }

  @Override
  public boolean containsKey(Object name) {
    return texts.containsKey(name);
  }

  @Override
  public @Nullable String get(Object name) {
    return texts.get(name);
  }

  @Override
  public @Nullable Comparator<? super String> comparator() {
    return texts.comparator();
  }

  @Override
  public SortedMap<String, String> subMap(String from, String to) {
    return texts.subMap(from, to);
  }

  @Override
  public SortedMap<String, String> headMap(String to) {
    return texts.headMap(to);
  }

  @Override
  public SortedMap<String, String> tailMap(String from) {
    return texts.tailMap(from);
  }

  @Override
  public String firstKey() {
    return texts.firstKey();
  }

  @Override
  public String lastKey() {
    return texts.lastKey();
  }
}
