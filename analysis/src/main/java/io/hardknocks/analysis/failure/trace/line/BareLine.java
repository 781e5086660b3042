package io.hardknocks.analysis.failure.trace.line;

import io.hardknocks.analysis.failure.trace.reading.Aftermath;
import io.hardknocks.analysis.failure.trace.reading.Names;
import io.hardknocks.analysis.failure.trace.reading.Preamble;
import io.hardknocks.analysis.failure.trace.reading.Reading;
import io.hardknocks.analysis.failure.trace.reading.Reading.Strength;
import io.hardknocks.analysis.failure.trace.reading.Thrown;
import io.hardknocks.analysis.failure.trace.reading.TraceParser;
import io.hardknocks.analysis.failure.trace.reading.WholeSentence;
import io.hardknocks.analysis.failure.trace.text.Text;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A line {@code SomeError: message} on its own, or inside of what a program logged. */
public final class BareLine implements TraceParser {
  private static final int MOST_MESSAGE_LINES = 40;
  private static final int LONGEST_LABEL = 40;
  private static final Set<String> SCRIPTED =
      Set.of(
          "ReferenceError",
          "RangeError",
          "EvalError",
          "URIError",
          "Error",
          "AggregateError",
          "DOMException");

  /** What only Julia calls its errors. */
  private static final Set<String> JULIAN =
      Set.of(
          "UndefVarError",
          "UndefRefError",
          "UndefKeywordError",
          "MethodError",
          "BoundsError",
          "DimensionMismatch",
          "InexactError");

  /** An error of a Java virtual machine behind what it was doing. */
  private static final Pattern OF_JVM =
      Pattern.compile("(?<= )java\\.[a-z.]{1,40}\\.[A-Z]\\w{1,80}(?:Error|Exception)(?=: )");

  @Override
  public String language() {
    return "";
  }

  @Override
  public @Nullable Reading read(Text text) {
    Reading inside = null;
    int first = Math.max(0, text.size() - 400);
    for (int i = text.lastIndex(); i >= first; i--) {
      var line = text.line(i);
      if (line.isEmpty()) continue;
      int start = start(line);
      int end = nameEnd(line, start);
      if (end > 0) return reading(text, i, start, end);
      if (inside == null) inside = inside(text, i, line);
    }
    return inside == null ? qualified(text, first) : inside;
  }

  /** A line that starts with the name of a class in a module, whatever the class is called. */
  private static @Nullable Reading qualified(Text text, int first) {
    for (int i = text.lastIndex(); i >= first; i--) {
      var line = text.line(i);
      int end = Names.nameEnd(line, 0);
      int dot = line.lastIndexOf('.', Math.max(0, end - 1));
      if (dot <= 0 || dot + 1 >= end || !Character.isLowerCase(line.charAt(0))) continue;
      if (!Character.isUpperCase(line.charAt(dot + 1)) || line.indexOf(' ') == end) continue;
      boolean ends = end == line.length() || line.indexOf(':', end) == line.length() - 1;
      if (ends || line.startsWith(": ", end)) return reading(text, i, 0, end);
    }
    return null;
  }

  private static int start(String line) {
    int start = Names.indent(line);
    if (line.startsWith("E   ", start)) start = Names.indent(line.substring(start + 1)) + start + 1;
    if (line.startsWith("{", start)) start++;
    if (line.startsWith("Uncaught ", start)) start += "Uncaught ".length();
    if (line.startsWith("(in promise) ", start)) start += "(in promise) ".length();
    return start;
  }

  /** The end of an error's name from {@code start} on; 0 when the line is none. */
  private static int nameEnd(String line, int start) {
    int end = Names.nameEnd(line, start);
    if (end == start || !Names.soundsLikeError(line.substring(start, end))) return 0;
    if (end == line.length()) return end;
    if (line.startsWith(" [", end)) return line.indexOf("]:", end) + 1;
    if (line.charAt(end) == '}' && line.startsWith("{", start - 1)) return end;
    if (line.startsWith(" : ", end) && line.startsWith("Error", end - 5)) return end + 1;
    if (line.charAt(end) != ':') return 0;
    return end + 1 == line.length() || line.charAt(end + 1) == ' ' ? end : 0;
  }

  private static @Nullable Reading inside(Text text, int index, String line) {
    Reading beside = null;
    int colon = line.indexOf(": ");
    while (colon > 0) {
      int end = beforeCode(line, colon);
      int start = end;
      while (start > 0 && partOfName(line.charAt(start - 1))) start--;
      while (start < end && line.charAt(start) == '.') start++;
      if (start < end
          && (start == 0 || line.charAt(start - 1) <= ' ' || opens(line.charAt(start - 1)))
          && Names.soundsLikeError(line.substring(start, end))
          && !line.startsWith("Warning:", start)) {
        var reading = reading(text, index, start, colon);
        if (!Mention.of(line, start, end).isOfAnother()) return reading;
        if (beside == null) beside = reading;
      }
      colon = line.indexOf(": ", colon + 2);
    }
    return beside == null ? endOfLine(text, index, line) : beside;
  }

  /** Where the name ends in {@code AssertionError [ERR_ASSERTION]: …}. */
  private static int beforeCode(String line, int colon) {
    if (line.charAt(colon - 1) != ']') return colon;
    int open = line.lastIndexOf(" [", colon);
    boolean code = open > 0 && line.startsWith("ERR_", open + 2);
    return code ? open : colon;
  }

  /** Whether more is to come: {@code Graph execution error:}. */
  private static boolean announces(StringBuilder message) {
    int last = message.length() - 1;
    while (last > 0 && message.charAt(last) == '\n') last--;
    return (message.charAt(last) == ':' && message.length() - last <= 2) || Preamble.is(message);
  }

  private static boolean opens(char c) {
    return c == '(' || c == '.' || c == '[' || c == '"' || c == '\'' || c == '<' || c == '|'
        || c == '>' || c == '`';
  }

  /** A name followed by nothing but a colon. */
  private static @Nullable Reading endOfLine(Text text, int index, String line) {
    if (!line.endsWith(":") || isLead(line.stripLeading())) return null;
    int end = line.length() - 1;
    int start = end;
    while (start > 0 && partOfName(line.charAt(start - 1))) start--;
    if (start == end || !Names.soundsLikeError(line.substring(start, end))) return null;
    return reading(text, index, start, end);
  }

  /** Whether a line only leads to code, or to frames of where something came from. */
  private static boolean isLead(String line) {
    return line.startsWith("except ") || line.startsWith("Caused by: ");
  }

  private static boolean partOfName(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '_' || c == '$' || c == '\\';
  }

  private static Reading reading(Text text, int index, int start, int end) {
    var line = text.line(index);
    boolean label = line.startsWith("Error: ", start) || line.startsWith("Exception: ", start);
    label |= line.startsWith("LoadError: ", start);
    int named = label ? behindLabels(line, end + 2) : 0;
    if (named > 0) return reading(text, index, named, nameEnd(line, named));
    var name = line.substring(start, end).stripTrailing();
    var rest = unquoted(line.substring(Math.min(line.length(), end + 1)).strip());
    if (start > 0 && line.charAt(start - 1) == '(') rest = upToBracket(rest);
    if (SCRIPTED.contains(name)) rest = ScriptTail.cut(rest);
    int quote =
        start > 0 && Quote.opensAt(line, start - 1) ? Quote.end(rest, line.charAt(start - 1)) : -1;
    if (quote > 0) {
      var told = rest.substring(0, quote).strip();
      return Reading.of(language(name, told), Strength.LIKELY, Thrown.of(name, told), index);
    }
    if (start > 0 && line.charAt(start - 1) == '`' && rest.indexOf('`') > 0) {
      var told = rest.substring(0, rest.indexOf('`')).strip();
      return Reading.of(language(name, told), Strength.LIKELY, Thrown.of(name, told), index);
    }
    int shown = start > 0 && line.charAt(start - 1) == '[' ? shownEnd(rest) : -1;
    if (shown >= 0) {
      var told = rest.substring(0, shown);
      return Reading.of(language(name, told), Strength.LIKELY, Thrown.of(name, told), index);
    }
    var message = new StringBuilder(rest);
    int most = WholeSentence.is(rest) ? index : index + MOST_MESSAGE_LINES;
    for (int i = index + 1; i < text.size() && i <= most; i++) {
      var next = text.line(i);
      if (next.isEmpty() && !message.isEmpty() && !announces(message)) break;
      if (Aftermath.follows(message, next) || isProse(next)) break;
      message.append('\n').append(next);
    }
    var words = message.toString().strip();
    return Reading.of(language(name, words), Strength.LIKELY, Thrown.of(name, words), index);
  }

  /** Whether somebody goes on to tell of something else: {@code and the query is:}. */
  private static boolean isProse(String line) {
    return line.endsWith(":") && (line.startsWith("and ") || line.startsWith("but "));
  }

  /**
   * Where a name stands behind {@code Error: }, with or without another label; 0 when none does.
   */
  private static int behindLabels(String line, int from) {
    if (nameEnd(line, from) > 0) return from;
    var jvm = OF_JVM.matcher(line).region(from, line.length());
    if (jvm.find()) return jvm.start();
    int colon = line.indexOf(": ", from);
    boolean label =
        colon > from && colon - from <= LONGEST_LABEL && line.startsWith("rror", colon - 4);
    return label && nameEnd(line, colon + 2) > 0 && line.startsWith(": ", nameEnd(line, colon + 2))
        ? colon + 2
        : 0;
  }

  /** Without the mark at its end that closes a quote which began before the error's name. */
  private static String unquoted(String rest) {
    int last = rest.length() - 1;
    if (last > 1 && rest.charAt(last) == '}') return upToQuote(rest);
    if (last < 1 || (rest.charAt(last) != '`' && rest.charAt(last) != '"')) return rest;
    boolean closes = rest.indexOf(rest.charAt(last)) == last;
    return closes ? rest.substring(0, last).stripTrailing() : rest;
  }

  /** Without the bracket that closes behind the error, which one before its name opened. */
  private static String upToBracket(String rest) {
    int depth = 0;
    for (int i = 0; i < rest.length(); i++) {
      if (rest.charAt(i) == '(') depth++;
      if (rest.charAt(i) == ')' && --depth < 0) return rest.substring(0, i);
    }
    return rest;
  }

  /** Without the rest of the record whose string the message is. */
  private static String upToQuote(String rest) {
    int close = rest.indexOf('"');
    boolean ends = close > 0 && "},".indexOf(rest.charAt(close + 1)) >= 0;
    return ends ? rest.substring(0, close) : rest;
  }

  /** Where the message of an error ends that is shown in brackets; -1 when they do not close. */
  private static int shownEnd(String rest) {
    var told = rest.endsWith(" {") ? rest.substring(0, rest.length() - 2) : rest;
    return told.endsWith("]") ? told.length() - 1 : -1;
  }

  private static String language(String name, String message) {
    if (JULIAN.contains(name) || (message.contains("Pkg.") && message.contains("import Pkg")))
      return "julia";
    if (name.startsWith("java.") || name.startsWith("javax.") || name.startsWith("jakarta."))
      return "java";
    if (name.startsWith("org.") || name.startsWith("com.")) return "java";
    if (name.startsWith("System.") || name.startsWith("Microsoft.")) return "csharp";
    int bracket = name.indexOf(' ');
    var simple = bracket < 0 ? name : name.substring(0, bracket);
    if (SCRIPTED.contains(simple) || bracket > 0) return "javascript";
    boolean spoken =
        message.contains("is not a function")
            || message.contains("Cannot read propert")
            || message.contains("Cannot access '")
            || message.contains("is not iterable (")
            || message.contains(" in JSON at position")
            || message.contains("Unexpected token")
            || message.startsWith("Assignment to constant");
    return spoken ? "javascript" : "python";
  }
}
