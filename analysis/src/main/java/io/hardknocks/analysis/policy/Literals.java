package io.hardknocks.analysis.policy;

import io.hardknocks.analysis.code.SyntaxNode;
import org.jspecify.annotations.Nullable;

/** Texts that a script spells out, also when it does so in pieces: {@code "sys" + "tem"}. */
final class Literals {
  private static final int DEEPEST = 50;

  private Literals() {}

  /** {@code null} when the text is computed. */
  static @Nullable String text(@Nullable SyntaxNode node) {
    return text(node, 0);
  }

  private static @Nullable String text(@Nullable SyntaxNode node, int depth) {
    if (node == null || depth > DEEPEST) return null;
    return switch (node.type()) {
      case "string", "template_string" -> content(node);
      case "concatenated_string" -> joined(node, depth);
      case "parenthesized_expression" ->
          node.namedChildren().size() == 1
              ? text(node.namedChildren().getFirst(), depth + 1)
              : null;
      case "binary_operator", "binary_expression" -> sum(node, depth);
      default -> null;
    };
  }

  private static @Nullable String sum(SyntaxNode node, int depth) {
    if (!node.child("operator").map(operator -> operator.text().equals("+")).orElse(false))
      return null;
    var left = text(node.child("left").orElse(null), depth + 1);
    var right = text(node.child("right").orElse(null), depth + 1);
    return left == null || right == null ? null : left + right;
  }

  private static @Nullable String joined(SyntaxNode node, int depth) {
    var all = new StringBuilder();
    for (var part : node.namedChildren()) {
      var text = text(part, depth + 1);
      if (text == null) return null;
      all.append(text);
    }
    return all.toString();
  }

  private static @Nullable String content(SyntaxNode node) {
    var all = new StringBuilder();
    for (var part : node.children()) {
      switch (part.type()) {
        case "string_content", "string_fragment", "escape_sequence" ->
            all.append(unescaped(part.text()));
        case "interpolation", "template_substitution" -> {
          return null;
        }
        default -> {}
      }
    }
    return all.toString();
  }

  /** With its escapes for characters by number and for line ends read. */
  private static String unescaped(String text) {
    if (text.indexOf('\\') < 0) return text;
    var out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\' || i + 1 == text.length()) {
        out.append(c);
        continue;
      }
      char kind = text.charAt(++i);
      int digits = kind == 'x' ? 2 : kind == 'u' ? 4 : 0;
      int code = digits > 0 ? hex(text, i + 1, digits) : -1;
      if (code >= 0) {
        out.append((char) code);
        i += digits;
      } else {
        out.append(kind == 'n' ? '\n' : kind == 't' ? '\t' : kind);
      }
    }
    return out.toString();
  }

  private static int hex(String text, int from, int digits) {
    if (from + digits > text.length()) return -1;
    int code = 0;
    for (int i = from; i < from + digits; i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0) return -1;
      code = code * 16 + digit;
    }
    return code;
  }
}
