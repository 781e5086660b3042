package io.hardknocks.analysis.failure.trace.text;

import io.hardknocks.analysis.text.Haystack;
import java.util.regex.Pattern;

/** Takes out of a text what terminals and loggers put into it. */
final class Cleaning {
  private static final char ESCAPE = '\u001b';
  private static final Pattern CLASS =
      Pattern.compile("(?m)^<(?:class|type) '(?:exceptions\\.)?([\\w.]+)'>(?=$|:| +Traceback)");
  private static final Pattern CLASS_AND_MESSAGE =
      Pattern.compile(
          "(?m)^<(?:class|type) '(?:exceptions\\.)?([\\w.]*(?:Error|Exception))'> (?=\\S)");

  /** The lines and edges of a box that is open to the right. */
  private static final Pattern EDGE = Pattern.compile("(?m)^(?:[╷╵]\\s*$|│ ?)");

  private static final Pattern ENTITY = Pattern.compile("&(?:lt|gt|quot|nbsp|#39|#x27);");

  private Cleaning() {}

  /** Without colours, control characters, entities, and the box around it. */
  static Haystack clean(Haystack text) {
    return unescapeEntities(unbox(withoutBareColours(withoutControls(unescapeColours(text)))));
  }

  /** How strings of JSON and of source code write the character that begins a colour. */
  private static final String[] ESCAPES = {
    "\\u001b[", "\\u001B[", "\\x1b[", "\\x1B[", "\\033[", "\\e["
  };

  /** Colours whose first character, which cannot be seen, was lost when they were copied. */
  private static final Pattern BARE_COLOUR = Pattern.compile("\\[(?:\\d{1,3};){0,4}\\d{1,3}m(?!s)");

  private static Haystack withoutBareColours(Haystack text) {
    return text.hasAny("[0m", "[39m")
        ? text.with(BARE_COLOUR.matcher(text.text()).replaceAll(""))
        : text;
  }

  /** The text with colours as a terminal gets them, where a string spells them out. */
  private static Haystack unescapeColours(Haystack text) {
    if (!text.hasAny(ESCAPES)) return text;
    var told = text.text();
    for (String escape : ESCAPES) told = told.replace(escape, ESCAPE + "[");
    return text.with(told);
  }

  private static Haystack withoutControls(Haystack text) {
    boolean needed = text.hasControls("\n\t") || text.text().indexOf('\u00a0') >= 0;
    return needed ? text.with(withoutControls(text.text())) : text;
  }

  /** Without colours, with a line break for each carriage return, without control characters. */
  private static String withoutControls(String text) {
    var clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ESCAPE) {
        i = sequenceEnd(text, i) - 1;
      } else if (c == '\r') {
        if (isOfWord(text, i)) clean.append("\\r");
        else if (i + 1 >= text.length() || text.charAt(i + 1) != '\n') clean.append('\n');
      } else if (c == '\u00a0') {
        clean.append(' ');
      } else if (c >= ' ' || c == '\n' || c == '\t') {
        clean.append(c);
      }
    }
    return clean.toString();
  }

  /** Whether a message quotes it as the end of a word: {@code set: pipefail\r: invalid option}. */
  private static boolean isOfWord(String text, int at) {
    boolean alone = at == 0 || text.charAt(at - 1) <= ' ';
    return !alone && text.startsWith(": ", at + 1);
  }

  private static int sequenceEnd(String text, int escape) {
    int i = escape + 1;
    if (i >= text.length()) return i;
    char kind = text.charAt(i);
    if (kind == ']') return titleEnd(text, i + 1);
    if (kind != '[') return i + 1;
    i++;
    while (i < text.length() && text.charAt(i) >= ' ' && text.charAt(i) < '@') i++;
    return Math.min(i + 1, text.length());
  }

  private static int titleEnd(String text, int from) {
    int i = from;
    while (i < text.length() && i < from + 2048) {
      char c = text.charAt(i++);
      if (c == '\u0007' || c == '\n') return i;
      if (c == ESCAPE) return Math.min(i + 1, text.length());
    }
    return i;
  }

  /** With the characters that a web page wrote as entities. */
  private static Haystack unescapeEntities(Haystack text) {
    boolean any = text.text().indexOf('&') >= 0 && ENTITY.matcher(text.text()).find();
    return any ? text.with(unescapeEntities(text.text())) : text;
  }

  private static String unescapeEntities(String text) {
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&#x27;", "'")
        .replace("&nbsp;", " ")
        .replace("&amp;", "&");
  }

  /** Without the box that Terraform draws beside an error. */
  private static Haystack unbox(Haystack text) {
    return text.has("╷\n│ ") ? text.with(EDGE.matcher(text.text()).replaceAll("")) : text;
  }

  /** With the name alone where a line starts with a class as Python prints it. */
  static Haystack unwrapClasses(Haystack text) {
    if (!text.hasAny("<class '", "<type '")) return text;
    var named = CLASS.matcher(text.text()).replaceAll("$1");
    return text.with(CLASS_AND_MESSAGE.matcher(named).replaceAll("$1: "));
  }
}
