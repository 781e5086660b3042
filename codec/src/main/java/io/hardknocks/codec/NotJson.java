package io.hardknocks.codec;

import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/** Why a text is not JSON, in one line. */
public final class NotJson {
  /** The parser's own account of where it began: it names its settings, not the place. */
  private static final Pattern SOURCE = Pattern.compile(" ?\\(start marker at [^)]*\\)[^)]*\\)?");

  /** The number of a character that it shows. */
  private static final Pattern CODE = Pattern.compile(" \\(code \\d+( / 0x[0-9a-f]+)?\\)");

  private NotJson() {}

  /** {@code not JSON: Unexpected end-of-input: expected close marker for Object}. */
  public static String why(JacksonException e) {
    var text = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
    return "not JSON: "
        + CODE.matcher(SOURCE.matcher(text).replaceFirst("")).replaceAll("").strip();
  }
}
