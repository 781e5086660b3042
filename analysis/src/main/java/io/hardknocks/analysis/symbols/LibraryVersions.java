package io.hardknocks.analysis.symbols;

import io.hardknocks.model.Labels;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The versions of the libraries with which an attempt ran, by the name under which they are
 * imported, as its attribute {@value #ATTRIBUTE} says them: {@code {"numpy":"1.26.4"}}.
 */
public record LibraryVersions(SortedMap<String, String> versions) {
  /** The field of a record that holds them. */
  public static final String ATTRIBUTE = "libraries";

  private static final int MOST = 200;
  private static final LibraryVersions NONE = new LibraryVersions(new TreeMap<>());
  private static final Pattern ENTRY =
      Pattern.compile("\"([\\w.@/+-]{1,80})\"\\s*:\\s*\"([\\w.+!~-]{1,40})\"");

  public LibraryVersions {
    versions = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(versions));
  }

  /** Those of an attempt; what is not a name and a version is passed over. */
  public static LibraryVersions of(Labels labels) {
    var told = labels.attributes().get(ATTRIBUTE);
    if (told == null) return NONE;
    var versions = new TreeMap<String, String>();
    var entry = ENTRY.matcher(told);
    while (versions.size() < MOST && entry.find()) versions.put(entry.group(1), entry.group(2));
    return new LibraryVersions(versions);
  }

  /** JSON text for the attribute. */
  public static String json(Map<String, String> versions) {
    var json = new StringBuilder("{");
    versions.forEach(
        (name, version) -> {
          if (json.length() > 1) json.append(',');
          json.append('"').append(name).append("\":\"").append(version).append('"');
        });
    return json.append('}').toString();
  }

  /** {@code numpy==1.26.4} for each of {@code names} whose version is known. */
  public SortedSet<String> pinned(Collection<String> names) {
    var pinned = new TreeSet<String>();
    for (var name : names) {
      var version = versions.get(name);
      if (version != null) pinned.add(name + "==" + version);
    }
    return pinned;
  }
}
