package io.hardknocks.analysis.symbols;

import io.hardknocks.analysis.yaml.Problems;
import io.hardknocks.analysis.yaml.YamlObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The names of well-known modules, from {@code known-modules.yaml}. A name that is not among them
 * may exist all the same; one that fails to import, that no attempt ever imported well and that is
 * not among them is most likely made up by the model.
 */
public final class KnownModules {
  private final Set<String> names;

  private KnownModules(Set<String> names) {
    this.names = Set.copyOf(names);
  }

  public static KnownModules standard() {
    try (var in = KnownModules.class.getResourceAsStream("known-modules.yaml")) {
      if (in == null) throw new IllegalStateException("known-modules.yaml is missing from the jar");
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static KnownModules parse(String yaml) {
    var problems = new Problems("known-modules");
    var top = YamlObject.parse(yaml, problems);
    var names = new HashSet<String>();
    for (var language : List.of("python", "javascript")) names.addAll(top.strings(language));
    problems.throwIfAny();
    return new KnownModules(names);
  }

  /** Whether a module, or the one that it is a part of, is among them; a scoped one always is. */
  public boolean knows(String module) {
    if (module.startsWith("@") || names.contains(module)) return true;
    int dot = module.indexOf('.');
    return dot > 0 && names.contains(module.substring(0, dot));
  }
}
