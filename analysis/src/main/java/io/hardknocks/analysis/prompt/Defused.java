package io.hardknocks.analysis.prompt;

import java.text.Normalizer;

/**
 * Text of a run made safe to stand in a prompt: one line of visible characters that cannot close a
 * fence, cannot pass for another speaker, and does not give orders. What fails may have been
 * written by an attacker: a web page that a script fetched, a file name, a package's error message.
 *
 * <p>It cannot make text true or kind. It takes away what such attacks are built of: escape
 * sequences, invisible and direction-changing characters, fences, role tags and markup of tool
 * calls, and the phrases by which a text asks to be obeyed.
 */
public final class Defused {
  /** In place of a phrase that gives orders. */
  static final String REMOVED = "[text that gives orders was removed]";

  private static final int LONGEST_READ = 20_000;
  private static final int DEEPEST = 80;

  private Defused() {}

  /** The text on one line, at most {@code longest} characters. */
  public static String line(String text, int longest) {
    var read = text.length() <= LONGEST_READ ? text : text.substring(0, LONGEST_READ);
    var plain = Normalizer.normalize(VisibleText.of(read), Normalizer.Form.NFKC);
    var calm = Orders.without(Markup.without(VisibleText.of(plain)));
    return cut(calm.strip(), longest);
  }

  /**
   * The text line by line, so that code stays readable, at most {@code longest} characters. Where
   * only all lines together give an order, or close a fence, it is one line.
   */
  public static String lines(String text, int longest) {
    var read = text.length() <= LONGEST_READ ? text : text.substring(0, LONGEST_READ);
    var lines = read.lines().map(line -> indent(line) + line(line, LONGEST_READ)).toList();
    var joined = String.join(" ", lines).strip().replaceAll(" +", " ");
    return line(joined, LONGEST_READ).equals(joined)
        ? cut(String.join("\n", lines).strip(), longest)
        : line(text, longest);
  }

  private static String indent(String line) {
    int at = 0;
    while (at < line.length() && at < DEEPEST && Character.isWhitespace(line.charAt(at))) at++;
    return " ".repeat(at);
  }

  private static String cut(String text, int longest) {
    if (text.length() <= longest) return text;
    int end = longest - 1;
    if (Character.isHighSurrogate(text.charAt(end - 1))) end--;
    return text.substring(0, end) + "…";
  }
}
