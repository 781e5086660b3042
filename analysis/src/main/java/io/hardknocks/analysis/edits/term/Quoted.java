package io.hardknocks.analysis.edits.term;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts in the key of a statement. */
public final class Quoted {
  private static final Pattern TEXT =
      Pattern.compile("[fF]?\"\"\"[\\s\\S]*?\"\"\"|[fF]?\"(?:[^\"\\\\\n]|\\\\.)*+\"");
  private static final Pattern FIELD = Pattern.compile("\\{([^{}:!]+)[^{}]*\\}");

  private Quoted() {}

  /** The key without what is in its texts, but for the values in formatted ones. */
  public static String out(String key) {
    return key.indexOf('"') < 0
        ? key
        : TEXT.matcher(key).replaceAll(text -> Matcher.quoteReplacement(values(text.group())));
  }

  private static String values(String text) {
    if (!text.startsWith("f") && !text.startsWith("F")) return ",";
    var values = new StringBuilder(",");
    FIELD.matcher(text).results().forEach(r -> values.append(r.group(1)).append(','));
    return values.toString();
  }
}
