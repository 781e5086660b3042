package io.hardknocks.analysis.lesson.draft.comparison;

import io.hardknocks.analysis.code.SyntaxNode;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which literals of a fix are words of what it calls, and not data of the script that it is in: a
 * mode, an encoding, an option. What stood in the failing script, or is no word, is taken for data.
 */
public final class ApiWords {
  private static final Set<String> LITERALS =
      Set.of(
          "string",
          "concatenated_string",
          "template_string",
          "regex",
          "integer",
          "float",
          "number");

  /** Modes, encodings and types, which say the same in any script. */
  private static final Pattern KNOWN =
      Pattern.compile(
          "utf-?(8|16)(-sig)?|ascii|latin-?1|base64|hex|[rwax][bt]?\\+?"
              + "|str|bytes|bool|object|category|(u?int|float|complex)(\\d{1,3})?");

  private static final Pattern WORD = Pattern.compile("[A-Za-z][\\w-]{0,23}");
  private static final Pattern DIGIT = Pattern.compile("\\d");
  private static final Pattern QUOTES = Pattern.compile("['\"]");

  private final String failing;
  private final String gone;

  /**
   * @param failing the failing script
   * @param gone the name of what it calls
   */
  ApiWords(String failing, String gone) {
    this.failing = failing;
    this.gone = gone;
  }

  static boolean isLiteral(SyntaxNode node) {
    return LITERALS.contains(node.type());
  }

  /** Whether a text between quotes says the same in any script. */
  public static boolean isKnown(String quoted) {
    return KNOWN.matcher(QUOTES.matcher(quoted).replaceAll("")).matches();
  }

  /** Whether a literal may stand in any script where it stands in the fix. */
  boolean has(SyntaxNode literal, SyntaxNode parent) {
    boolean option = parent.is("keyword_argument") || parent.is("pair");
    boolean argument = option || parent.is("argument_list") || parent.is("arguments");
    if (!argument) return false;
    var text = literal.text();
    if (!literal.is("string")) return option ? DIGIT.matcher(text).matches() : text.equals("0");
    var word = QUOTES.matcher(text).replaceAll("");
    return isKnown(word) || isOfName(word) || (option && isNew(word));
  }

  /** Whether the old name says it: {@code find_element_by_name}. */
  private boolean isOfName(String word) {
    return word.length() > 1 && List.of(gone.split("[._]")).contains(word);
  }

  private boolean isNew(String word) {
    return WORD.matcher(word).matches()
        && !failing.contains("'" + word + "'")
        && !failing.contains("\"" + word + "\"");
  }
}
