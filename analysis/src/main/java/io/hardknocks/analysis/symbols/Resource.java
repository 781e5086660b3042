package io.hardknocks.analysis.symbols;

import io.hardknocks.analysis.yaml.Problems;
import io.hardknocks.analysis.yaml.YamlObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** A file of names that ships. */
record Resource(String name) {
  /** What is made of it; it is an error of ours when that has problems. */
  <T> T read(Function<YamlObject, T> reading) {
    var problems = new Problems(name);
    var made = reading.apply(YamlObject.parse(text(), problems));
    problems.throwIfAny();
    return made;
  }

  private String text() {
    try (var in = Resource.class.getResourceAsStream(name)) {
      if (in == null) throw new IllegalStateException(name + " is missing from the jar");
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
