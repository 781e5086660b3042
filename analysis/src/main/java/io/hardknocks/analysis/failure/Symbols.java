package io.hardknocks.analysis.failure;

import io.hardknocks.analysis.failure.trace.reading.Thrown;

/** The symbol that an error is about, as far as its message names it. */
final class Symbols {
  private Symbols() {}

  /** The module that the message names; empty when it names none. */
  static String module(Thrown thrown) {
    var message = thrown.message();
    var module = quotedAfter(message, "module '");
    if (module.isEmpty()) module = quotedAfter(message, "No module named '");
    if (module.isEmpty()) module = quotedAfter(message, "' from '");
    return name(module) ? module : "";
  }

  /**
   * {@code numpy.float}, {@code DataFrame.append}, {@code undefined_name}; empty when there is
   * none.
   */
  static String symbol(Thrown thrown) {
    var message = thrown.message();
    var attribute = quotedAfter(message, "has no attribute '");
    if (!attribute.isEmpty()) return owned(message, attribute);
    var imported = quotedAfter(message, "cannot import name '");
    if (!imported.isEmpty()) {
      var module = quotedAfter(message, "' from '");
      return name(module) ? module + "." + imported : imported;
    }
    var argument = quotedAfter(message, "unexpected keyword argument '");
    if (!argument.isEmpty()) return call(message) + argument;
    if (thrown.exception().endsWith("NameError")) return quotedAfter(message, "name '");
    return thrown.exception().endsWith("ModuleNotFoundError") ? module(thrown) : "";
  }

  private static String owned(String message, String attribute) {
    var owner = quotedAfter(message, "module '");
    if (owner.isEmpty() && message.startsWith("'")) owner = quotedAfter(message, "'");
    return name(owner) ? owner + "." + attribute : attribute;
  }

  private static String call(String message) {
    int open = message.indexOf("() got");
    return open > 0 && name(message.substring(0, open)) ? message.substring(0, open) + "." : "";
  }

  private static String quotedAfter(String message, String lead) {
    int at = message.indexOf(lead);
    if (at < 0 || at > 400) return "";
    int from = at + lead.length();
    int close = message.indexOf('\'', from);
    return close < 0 || close - from > 100 ? "" : message.substring(from, close);
  }

  private static boolean name(String text) {
    if (text.isEmpty()) return false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isLetterOrDigit(c) && c != '_' && c != '.') return false;
    }
    return true;
  }
}
