package io.hardknocks.analysis.failure.trace.line;

import java.util.regex.Pattern;

/** Frames of JavaScript on the line of the error, where the breaks between them were lost. */
final class ScriptTail {
  private static final String PLACE =
      "(?:\\.\\.\\.|<anonymous>|native|\\[native code\\]|[^()\\s]{1,300}:\\d{1,7}(?::\\d{1,7})?)";

  private static final Pattern FRAME =
      Pattern.compile(
          "\\s+at (?:(?:new |async )?[\\w$.<>]{1,200} \\("
              + PLACE
              + "\\)|(?:(?:de|en)codeURI(?:Component)?|JSON\\.(?:parse|stringify)|eval)(?=$|\\s+at ))");

  private ScriptTail() {}

  /** The message without them. */
  static String cut(String message) {
    if (!message.contains(" at ")) return message;
    var frame = FRAME.matcher(message);
    return frame.find() && frame.start() > 0 ? message.substring(0, frame.start()) : message;
  }
}
