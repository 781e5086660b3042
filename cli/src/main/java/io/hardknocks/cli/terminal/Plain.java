package io.hardknocks.cli.terminal;

import java.util.regex.Pattern;

/**
 * Text that cannot drive a terminal: a script may have printed whatever it liked. Of escape
 * sequences only the styles stay that we use ourselves.
 */
final class Plain {
  private static final Pattern FOREIGN =
      Pattern.compile(
          "\u001b(?!\\[(?:0|1|2|3[1236])m)|[\\p{Cntrl}&&[^\u001b\t\n]]|[\u0080-\u009f\u202a-\u202e\u2066-\u2069]");
  private static final Pattern ANY_ESCAPE = Pattern.compile("\u001b");

  private Plain() {}

  /**
   * @param styled whether our own styles may be in it
   */
  static String of(String text, boolean styled) {
    var plain = FOREIGN.matcher(text).replaceAll("").replace("\t", "    ");
    return styled ? plain : ANY_ESCAPE.matcher(plain).replaceAll("");
  }
}
