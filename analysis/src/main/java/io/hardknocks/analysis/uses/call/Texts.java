package io.hardknocks.analysis.uses.call;

import io.hardknocks.analysis.code.SyntaxNode;
import java.util.regex.Pattern;

/** Code as text, however it was laid out. */
public final class Texts {
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private Texts() {}

  /** Without line breaks, and with one kind of quotes. */
  public static String normal(SyntaxNode node) {
    var text = node.text();
    if (node.is("string") && text.length() > 1 && text.charAt(0) == '"' && plain(text))
      return "'" + text.substring(1, text.length() - 1) + "'";
    return SPACE.matcher(text).replaceAll(" ").strip();
  }

  private static boolean plain(String text) {
    return text.indexOf('\'') < 0 && text.indexOf('\\') < 0 && !text.startsWith("\"\"\"");
  }

  /** The text inside a plain string; empty for any other node. */
  public static String content(SyntaxNode node) {
    if (!node.is("string")) return "";
    var content = new StringBuilder();
    for (var part : node.children()) {
      if (part.is("interpolation") || part.is("template_substitution")) return "";
      if (part.is("string_content") || part.is("string_fragment")) content.append(part.text());
    }
    return content.toString();
  }
}
