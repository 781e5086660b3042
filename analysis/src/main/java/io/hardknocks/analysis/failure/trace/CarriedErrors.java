package io.hardknocks.analysis.failure.trace;

import java.util.ArrayList;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The errors that the message of an error carries: those of a Java virtual machine in Python, as
 * Spark's, the nested exceptions of Spring, and what a retry gave up on.
 */
final class CarriedErrors {
  private static final int MOST = 12;
  private static final Pattern OF_JVM =
      Pattern.compile(
          "\\b((?:java|javax|scala|org|com|io|net)\\.[\\w.$]{1,200}(?:Error|Exception))(?:: ([^\\n]*))?");
  private static final Pattern NESTED =
      Pattern.compile("\\bnested exception is ([\\w.$]{3,200}?)(?:: ([^\\n;]*)|;|\\s|$)");
  private static final Pattern RAISED =
      Pattern.compile("\\bstate=finished raised ([A-Za-z_][\\w.]{2,200})()>");

  private CarriedErrors() {}

  /** {@code reading}, with what its last error carries as its causes. */
  static Reading unpack(Reading reading) {
    var message = reading.chain().getLast().message();
    var named = patternFor(reading.language(), message);
    return named == null ? reading : with(named, message, reading);
  }

  private static @Nullable Pattern patternFor(String language, String message) {
    boolean java = language.equals("java");
    if (java) return message.contains("nested exception is ") ? NESTED : null;
    if (!language.equals("python")) return null;
    if (message.contains(" raised ")) return RAISED;
    return message.contains("java.") ? OF_JVM : null;
  }

  private static Reading with(Pattern named, String message, Reading reading) {
    var chain = new ArrayList<>(reading.chain());
    var found = named.matcher(message);
    while (found.find() && chain.size() < MOST) {
      var told = found.group(2);
      chain.add(Thrown.of(found.group(1), told == null ? "" : told.strip()));
    }
    return new Reading(reading.language(), reading.strength(), chain, reading.at());
  }
}
