package io.hardknocks.analysis.symbols;

import io.hardknocks.model.Failure;
import java.util.List;

/** The module that an import error did not find. */
final class MissingModule {
  private static final int LONGEST = 100;
  private static final List<String> LEADS =
      List.of(
          "No module named '",
          "No module named \"",
          "No module named ",
          "Cannot find module '",
          "Cannot find package '");

  private MissingModule() {}

  /**
   * {@code cv2}, or {@code numpy.nothing} of a package that is there; empty for a file of the
   * author's own, or when none is named.
   */
  static String of(Failure failure) {
    var message = failure.message().lines().findFirst().orElse("");
    for (var lead : LEADS) {
      int at = message.indexOf(lead);
      if (at >= 0) return name(message, at + lead.length());
    }
    return "";
  }

  private static String name(String message, int from) {
    int end = from;
    boolean scoped = from < message.length() && message.charAt(from) == '@';
    while (end < message.length() && end - from < LONGEST && isPart(message, from, end, scoped))
      end++;
    return message.substring(from, end);
  }

  private static boolean isPart(String message, int from, int end, boolean scoped) {
    char c = message.charAt(end);
    if (c == '@') return end == from;
    if (c == '/') return scoped && message.indexOf('/', from) == end;
    return Character.isLetterOrDigit(c) || c == '_' || ((c == '-' || c == '.') && end > from);
  }
}
