package io.hardknocks.analysis.failure;

import io.hardknocks.model.Category;
import io.hardknocks.model.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The really-run broken programs under {@code src/test/corpus}. */
final class Corpus {
  private static final Path ROOT = Path.of("src/test/corpus");

  /** One program: what it printed and what a classifier should say of it. */
  record Case(String name, Observed observed, Set<Category> labels, String exception) {}

  private Corpus() {}

  static List<Case> half(String half) {
    try (Stream<Path> files = Files.walk(ROOT.resolve(half), 3)) {
      return files
          .filter(file -> file.endsWith("case.json"))
          .sorted()
          .map(file -> read(file.resolveSibling("")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Case read(Path folder) {
    try {
      var facts = json(Files.readString(folder.resolve("case.json")));
      var text =
          new String(Files.readAllBytes(folder.resolve("output.txt")), StandardCharsets.UTF_8);
      var language = folder.getName(folder.getNameCount() - 2).toString();
      var outcome = Outcome.ofWire(word(facts, "outcome"));
      var exitCode = facts.get("exit_code") instanceof Integer code ? code : null;
      var labels = labels(facts.get("label"));
      var name = language + "/" + folder.getFileName();
      var observed = new Observed(language, text, outcome, exitCode, "");
      return new Case(name, observed, labels, word(facts, "exception"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** JSON is YAML. */
  private static Map<?, ?> json(String text) {
    var loaded = new Load(LoadSettings.builder().build()).loadFromString(text);
    if (loaded instanceof Map<?, ?> map) return map;
    throw new IllegalStateException("case.json: " + loaded + " (expected: an object)");
  }

  private static String word(Map<?, ?> facts, String key) {
    var value = facts.get(key);
    return value == null ? "" : String.valueOf(value);
  }

  private static Set<Category> labels(@Nullable Object value) {
    if (!(value instanceof List<?> words)) return Set.of(Category.ofWire(String.valueOf(value)));
    return words.stream().map(w -> Category.ofWire(String.valueOf(w))).collect(Collectors.toSet());
  }
}
