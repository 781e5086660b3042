package io.hardknocks.analysis.failure.trace.text;

import java.util.List;
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

  /** How strings of JSON and of source code write the character that begins a colour. */
  private static final List<String> ESCAPES =
      List.of("\\u001b[", "\\u001B[", "\\x1b[", "\\x1B[", "\\033[", "\\e[");

  /** Colours whose first character, which cannot be seen, was lost when they were copied. */
  private static final Pattern BARE_COLOUR = Pattern.compile("\\[(?:\\d{1,3};){0,4}\\d{1,3}m(?!s)");

  static String withoutBareColours(String text) {
    return text.contains("[0m") || text.contains("[39m")
        ? BARE_COLOUR.matcher(text).replaceAll("")
        : text;
  }

  /** The text with colours as a terminal gets them, where a string spells them out. */
  static String unescapeColours(String text) {
    var told = text;
    for (String escape : ESCAPES) {
      if (told.contains(escape)) told = told.replace(escape, ESCAPE + "[");
    }
    return told;
  }

  static boolean needed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' && c != '\n' && c != '\t') return true;
      if (c == '\u00a0') return true;
    }
    return false;
  }

  /** Without colours, with a line break for each carriage return, without control characters. */
  static String clean(String text) {
    var clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ESCAPE) {
        i = sequenceEnd(text, i) - 1;
      } else if (c == '\r') {
        if (i + 1 >= text.length() || text.charAt(i + 1) != '\n') clean.append('\n');
      } else if (c == '\u00a0') {
        clean.append(' ');
      } else if (c >= ' ' || c == '\n' || c == '\t') {
        clean.append(c);
      }
    }
    return clean.toString();
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
  static String unescapeEntities(String text) {
    if (!ENTITY.matcher(text).find()) return text;
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&#x27;", "'")
        .replace("&nbsp;", " ")
        .replace("&amp;", "&");
  }

  /** Without the box that Terraform draws beside an error. */
  static String unbox(String text) {
    return text.contains("╷\n│ ") ? EDGE.matcher(text).replaceAll("") : text;
  }

  /** With the name alone where a line starts with a class as Python prints it. */
  static String unwrapClasses(String text) {
    var named = CLASS.matcher(text).replaceAll("$1");
    return CLASS_AND_MESSAGE.matcher(named).replaceAll("$1: ");
  }
}
