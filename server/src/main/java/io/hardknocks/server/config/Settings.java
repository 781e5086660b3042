package io.hardknocks.server.config;

import io.hardknocks.analysis.yaml.Problems;
import io.hardknocks.analysis.yaml.YamlObject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The settings in force: flags win over the environment, and that over the file. */
public final class Settings {
  private final Map<Key, Setting> inForce = new EnumMap<>(Key.class);
  private final List<String> problems = new ArrayList<>();

  private Settings() {
    for (var key : Key.values()) inForce.put(key, new Setting(key, key.standard(), "standard"));
  }

  /**
   * The settings of all three.
   *
   * @param file text of a file whose mapping {@code server} holds them; {@code null} for none
   * @param fileName what messages call it
   * @throws IllegalArgumentException when the file cannot be read
   */
  public static Settings of(
      Map<Key, String> flags,
      Map<String, String> environment,
      @Nullable String file,
      String fileName) {
    var settings = new Settings();
    if (file != null) settings.file(file, fileName);
    for (var key : Key.values()) {
      var value = environment.get(key.variable());
      if (value != null && !value.isBlank()) settings.set(key, value.strip(), key.variable());
    }
    flags.forEach((key, value) -> settings.set(key, value, key.flag()));
    return settings;
  }

  private void file(String text, String name) {
    var found = new Problems(name);
    var server = YamlObject.parse(text, found).object("server");
    Set<String> words = new TreeSet<>(Key.words());
    server.expectOnly(words);
    for (var key : Key.values()) {
      var value = server.string(key.word());
      if (value != null) set(key, value.strip(), name + " line " + server.line(key.word()));
    }
    found.throwIfAny();
  }

  private void set(Key key, String value, String origin) {
    inForce.put(key, new Setting(key, value, origin));
  }

  /** In the order of {@link Key}. */
  public List<Setting> all() {
    return List.copyOf(inForce.values());
  }

  String value(Key key) {
    return setting(key).value();
  }

  private Setting setting(Key key) {
    var setting = inForce.get(key);
    if (setting == null) throw new IllegalStateException(key.name());
    return setting;
  }

  /**
   * The value as its reader makes it; a problem, and {@code otherwise}, when that finds it wrong.
   */
  <T> T read(Key key, Reader<T> reader, T otherwise) {
    var setting = setting(key);
    try {
      return reader.read(setting.value());
    } catch (IllegalArgumentException e) {
      problem(
          key.word()
              + ": "
              + setting.value()
              + " (expected: "
              + e.getMessage()
              + ", set by "
              + setting.origin()
              + ")");
      return otherwise;
    }
  }

  /** As {@link #read}; {@code null} where nothing is set, or that is wrong. */
  <T> @Nullable T readIfSet(Key key, Reader<T> reader) {
    return value(key).isEmpty()
        ? null
        : this.<Optional<T>>read(key, text -> Optional.of(reader.read(text)), Optional.empty())
            .orElse(null);
  }

  void problem(String text) {
    problems.add(text);
  }

  /**
   * @throws IllegalArgumentException all problems in one line
   */
  void throwIfAny() {
    if (!problems.isEmpty()) throw new IllegalArgumentException(String.join("; ", problems));
  }

  /** Makes a value of a text. */
  interface Reader<T> {
    /**
     * @throws IllegalArgumentException with what is expected
     */
    T read(String text);
  }
}
