package io.hardknocks.cli.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.Map;

/**
 * Where a command prints.
 *
 * @param width columns; nothing is wider on a terminal
 * @param colour whether escape sequences are understood
 * @param person whether a person reads it as it comes, and not a file or program
 */
public record Terminal(
    PrintStream out, PrintStream err, int width, boolean colour, boolean person) {
  private static final int WIDTH_OF_A_FILE = 160;
  private static final int BUFFER = 1 << 16;

  /** The process's own; the launcher says how wide the terminal is, when there is one. */
  public static Terminal ofProcess(Map<String, String> environment) {
    return of(
        stream(FileDescriptor.out),
        stream(FileDescriptor.err),
        Integer.getInteger("hardknocks.columns", 0),
        environment);
  }

  /**
   * @param columns 0 when it is none
   */
  public static Terminal of(
      PrintStream out, PrintStream err, int columns, Map<String, String> environment) {
    return new Terminal(
        out,
        err,
        columns > 0 ? columns : widthOfAFile(environment),
        columns > 0 && !environment.containsKey("NO_COLOR"),
        columns > 0);
  }

  private static int widthOfAFile(Map<String, String> environment) {
    var columns = environment.getOrDefault("COLUMNS", "");
    return columns.matches("[1-9][0-9]{1,3}") ? Integer.parseInt(columns) : WIDTH_OF_A_FILE;
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(
        new java.io.BufferedOutputStream(new FileOutputStream(descriptor), BUFFER), false, UTF_8);
  }

  /**
   * Prints lines for people. On a terminal they are folded at its width, and no control character
   * of a recorded text reaches it.
   */
  public void line(String text) {
    line(out, text);
  }

  /** The same to one of the two streams. */
  public void line(PrintStream to, String text) {
    if (person) Fold.of(Plain.of(text, colour), width).forEach(to::println);
    else to.println(text);
  }

  /** Prints JSON, as it is. */
  public void json(String text) {
    out.println(text);
  }

  public String bold(String text) {
    return styled("1", text);
  }

  public String dim(String text) {
    return styled("2", text);
  }

  public String red(String text) {
    return styled("31", text);
  }

  public String green(String text) {
    return styled("32", text);
  }

  public String yellow(String text) {
    return styled("33", text);
  }

  public String cyan(String text) {
    return styled("36", text);
  }

  private String styled(String code, String text) {
    return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
