package io.hardknocks.sandbox;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A script to run.
 *
 * @param script a file; it gets a copy in the work folder, under its own name
 * @param arguments what follows the script's name on its command line
 * @param inputs files or folders that it can read, but not change, in the work folder under their
 *     own names
 * @param environment variables beside the few that every run has; wins over those
 * @param keepOutputs a folder for copies of what the script made; made when missing
 */
public record RunSpec(
    Path script,
    Interpreter interpreter,
    List<String> arguments,
    List<Path> inputs,
    Limits limits,
    Map<String, String> environment,
    @Nullable Path keepOutputs) {
  public RunSpec {
    requireNonNull(script, "script");
    requireNonNull(interpreter, "interpreter");
    arguments = List.copyOf(arguments);
    inputs = List.copyOf(inputs);
    requireNonNull(limits, "limits");
    environment = Collections.unmodifiableMap(new TreeMap<>(environment));
    requireDistinctNames(script, inputs);
    requireNames(environment);
  }

  /** The script alone, within the default limits. */
  public static RunSpec of(Path script, Interpreter interpreter) {
    return new RunSpec(script, interpreter, List.of(), List.of(), Limits.DEFAULT, Map.of(), null);
  }

  public RunSpec withArguments(List<String> words) {
    return new RunSpec(script, interpreter, words, inputs, limits, environment, keepOutputs);
  }

  public RunSpec withInputs(List<Path> paths) {
    return new RunSpec(script, interpreter, arguments, paths, limits, environment, keepOutputs);
  }

  public RunSpec withLimits(Limits other) {
    return new RunSpec(script, interpreter, arguments, inputs, other, environment, keepOutputs);
  }

  public RunSpec withEnvironment(Map<String, String> variables) {
    return new RunSpec(script, interpreter, arguments, inputs, limits, variables, keepOutputs);
  }

  public RunSpec keepingOutputs(@Nullable Path folder) {
    return new RunSpec(script, interpreter, arguments, inputs, limits, environment, folder);
  }

  private static void requireDistinctNames(Path script, List<Path> inputs) {
    var names = new HashSet<>(List.of(nameOf(script)));
    for (var input : inputs) {
      if (!names.add(nameOf(input))) {
        throw new IllegalArgumentException(
            "input: " + input + " (expected: a name that the script and other inputs do not have)");
      }
    }
  }

  private static void requireNames(Map<String, String> environment) {
    for (var name : environment.keySet()) {
      if (!name.matches("[A-Za-z_][A-Za-z0-9_]*")) {
        throw new IllegalArgumentException(
            "environment: " + name + " (expected: a name of letters, digits and _)");
      }
    }
  }

  private static String nameOf(Path path) {
    var name = path.toAbsolutePath().normalize().getFileName();
    if (name == null) {
      throw new IllegalArgumentException("path: " + path + " (expected: one with a file name)");
    }
    return name.toString();
  }
}
