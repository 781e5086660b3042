package io.hardknocks.analysis.gate;

import java.util.regex.Pattern;

/** How the name of a file ends that a script writes out. */
public final class TextEnding {
  /** What an f-string or a format fills in. */
  private static final Pattern FILLED = Pattern.compile("\\{[^{}]{0,80}\\}");

  private static final Pattern NAME =
      Pattern.compile("[fFrR]{0,2}['\"](?:[^'\"\\n]*/)?[^'\"./\\n]+((?:\\.\\w{1,12}){1,3})['\"]");

  private TextEnding() {}

  /** {@code .tar.gz} of a text with all of its points; empty where there is none. */
  public static String of(String value) {
    if (value.length() > 300) return "";
    var name = NAME.matcher(FILLED.matcher(value).replaceAll("x"));
    return name.matches() ? name.group(1) : "";
  }
}
