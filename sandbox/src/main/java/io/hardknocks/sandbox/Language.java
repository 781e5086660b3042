package io.hardknocks.sandbox;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages that we know how to run. */
public enum Language {
  PYTHON("py pyw", "python3 python"),
  JAVASCRIPT("js mjs cjs", "node nodejs"),
  TYPESCRIPT("ts mts cts", "tsx bun deno node"),
  SHELL("sh bash", "bash sh"),
  JAVA("java", "java"),
  RUBY("rb", "ruby"),
  PERL("pl pm", "perl"),
  PHP("php", "php"),
  LUA("lua", "lua lua5.4 lua5.3 luajit"),
  R("r", "Rscript");

  private final String extensions;
  private final String commands;

  /** Words, separated by spaces. */
  Language(String extensions, String commands) {
    this.extensions = extensions;
    this.commands = commands;
  }

  /** Commands that run it, the preferred one first. */
  public List<String> commands() {
    return List.of(commands.split(" ", -1));
  }

  /** The word in every format: {@code python}. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What its files end with, without the dot: {@code py}. */
  public String extension() {
    return extensions.split(" ", -1)[0];
  }

  /** {@code null} when no language has this word. */
  public static @Nullable Language ofWire(String wire) {
    return Arrays.stream(values()).filter(one -> one.wire().equals(wire)).findFirst().orElse(null);
  }

  /** By the extension of a file's name; {@code null} when it tells nothing. */
  public static @Nullable Language ofFileName(String fileName) {
    var extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(
            one ->
                fileName.contains(".")
                    && List.of(one.extensions.split(" ", -1)).contains(extension))
        .findFirst()
        .orElse(null);
  }

  /** By a first line such as {@code #!/usr/bin/env python3}; {@code null} when it tells nothing. */
  public static @Nullable Language ofFirstLine(String line) {
    return ofCommand(programOf(line));
  }

  /** By the first line of a script; Python when it tells nothing. */
  public static Language ofScript(String script) {
    var written = ofFirstLine(script.lines().findFirst().orElse(""));
    return written == null ? PYTHON : written;
  }

  /** The program that a first line names, without its folder; empty when it names none. */
  public static String programOf(String line) {
    if (!line.startsWith("#!")) return "";
    var words = Arrays.stream(line.substring(2).strip().split("\\s+")).map(Language::base);
    return words
        .filter(word -> !word.equals("env") && !word.startsWith("-"))
        .findFirst()
        .orElse("");
  }

  /** By a program's name: {@code python3.12} is Python; {@code null} when it tells nothing. */
  public static @Nullable Language ofCommand(String command) {
    var plain = command.replaceFirst("[0-9.]+$", "");
    if (plain.equals("dash") || plain.equals("zsh") || plain.equals("ksh")) return SHELL;
    return Arrays.stream(values())
        .filter(
            one ->
                one.commands().stream()
                    .anyMatch(known -> known.equals(plain) || known.equals(command)))
        .findFirst()
        .orElse(null);
  }

  private static String base(String word) {
    return word.substring(word.lastIndexOf('/') + 1);
  }
}
