package io.hardknocks.engine.run;

import io.hardknocks.engine.JsonTexts;
import io.hardknocks.model.Labels;
import io.hardknocks.sandbox.RunSpec;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a script was run, as attributes of its attempt, so that it can be run so again.
 *
 * @param file its file's name; empty when not known
 * @param inputs absolute paths
 * @param wall the longest time that it got; {@code null} when not known
 * @param memory in bytes; {@code null} when not known
 */
public record RunRecord(
    String file,
    List<String> arguments,
    List<Path> inputs,
    @Nullable Duration wall,
    @Nullable Long memory) {
  static final String SHOWN = "lessons_shown";

  private static final String FILE = "run_file";
  private static final String ARGUMENTS = "run_arguments";
  private static final String INPUTS = "run_inputs";
  private static final String TIMEOUT = "run_timeout_ms";
  private static final String MEMORY = "run_memory_bytes";

  public RunRecord {
    arguments = List.copyOf(arguments);
    inputs = List.copyOf(inputs);
  }

  static RunRecord of(RunSpec spec) {
    var name = spec.script().toAbsolutePath().normalize().getFileName();
    return new RunRecord(
        name == null ? "" : name.toString(),
        spec.arguments(),
        spec.inputs().stream().map(path -> path.toAbsolutePath().normalize()).toList(),
        spec.limits().wall(),
        spec.limits().memoryBytes());
  }

  SortedMap<String, String> attributes() {
    var attributes = new TreeMap<String, String>();
    attributes.put(FILE, JsonTexts.write(file));
    if (!arguments.isEmpty()) attributes.put(ARGUMENTS, JsonTexts.write(arguments));
    if (!inputs.isEmpty())
      attributes.put(INPUTS, JsonTexts.write(inputs.stream().map(Path::toString).toList()));
    if (wall != null) attributes.put(TIMEOUT, Long.toString(wall.toMillis()));
    if (memory != null) attributes.put(MEMORY, Long.toString(memory));
    return attributes;
  }

  /**
   * How the attempt of these labels was run, as far as they tell.
   *
   * @throws IllegalArgumentException when they tell it in a form that is not ours
   */
  public static RunRecord of(Labels labels) {
    var attributes = labels.attributes();
    var file = JsonTexts.read(attributes.getOrDefault(FILE, "\"\""));
    return new RunRecord(
        file.isEmpty() ? "" : file.getFirst(),
        JsonTexts.read(attributes.getOrDefault(ARGUMENTS, "[]")),
        JsonTexts.read(attributes.getOrDefault(INPUTS, "[]")).stream().map(Path::of).toList(),
        millis(attributes.get(TIMEOUT)),
        number(attributes.get(MEMORY)));
  }

  /** The lessons that had warned of the script of these labels before it ran. */
  public static List<String> lessonsShown(Labels labels) {
    return JsonTexts.read(labels.attributes().getOrDefault(SHOWN, "[]"));
  }

  private static @Nullable Duration millis(@Nullable String text) {
    var millis = number(text);
    return millis == null ? null : Duration.ofMillis(millis);
  }

  private static @Nullable Long number(@Nullable String text) {
    return text == null || !text.matches("[0-9]{1,15}") ? null : Long.valueOf(text);
  }
}
