package io.hardknocks.analysis.failure.trace;

import io.hardknocks.analysis.failure.trace.reading.Reading;
import io.hardknocks.analysis.failure.trace.reading.Thrown;
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
          "\\b(?<name>(?:java|javax|scala|org|com|io|net)\\.[\\w.$]{1,200}(?:Error|Exception))(?:: (?=(?<told>[^\\n]*)))?");
  private static final Pattern NESTED =
      Pattern.compile(
          "\\bnested exception is (?<name>[\\w.$]{3,200}?)(?:: (?<told>[^\\n;]*)|;|\\s|$)");
  private static final Pattern RAISED =
      Pattern.compile("\\bstate=finished raised (?<name>[A-Za-z_][\\w.]{2,200})(?<told>)>");

  /** An error as Python shows it inside of another: {@code ConnectionError('refused')}. */
  private static final Pattern SHOWN =
      Pattern.compile(
          "\\b(?<name>[A-Z]\\w{2,80}(?:Error|Exception))\\((?:[\"'](?<told>[^\\n]{1,400}?)[\"'])?[,)]");

  /** How an error of a workflow says what it was elsewhere. */
  private static final Pattern TYPED =
      Pattern.compile("\\bmessage='(?<told>[^\\n]{0,400}?)', type='(?<name>[\\w.$]{3,200})'");

  /** What a loader of others' code ran into: {@code raised an error: SyntaxError: bad}. */
  private static final Pattern LOADED =
      Pattern.compile(
          "\\braised an error: (?<name>[A-Z]\\w{2,80}(?:Error|Exception))(?:: (?<told>[^\\n]*))?");

  private CarriedErrors() {}

  /** {@code reading}, with what its last error carries as its causes. */
  static Reading unpack(Reading reading) {
    var named = patternFor(reading.language(), reading.chain().getLast().message());
    return named == null ? reading : with(named, reading);
  }

  private static @Nullable Pattern patternFor(String language, String message) {
    boolean python = language.equals("python");
    if (python && message.contains(" raised an error: ")) return LOADED;
    if (python && message.contains(" raised ")) return RAISED;
    if (python && (message.contains("Error(") || message.contains("Exception("))) return SHOWN;
    if (!python && !language.equals("java")) return null;
    if (message.contains("', type='")) return TYPED;
    if (message.contains("nested exception is ")) return NESTED;
    boolean jvm = !python && (message.contains("Exception: ") || message.contains("Error: "));
    return jvm || message.contains("java.") || message.contains("\n: org.") ? OF_JVM : null;
  }

  private static Reading with(Pattern named, Reading reading) {
    var carrier = reading.chain().getLast();
    var chain = new ArrayList<>(reading.chain());
    var found = named.matcher(carrier.message());
    while (found.find() && chain.size() < MOST) {
      var told = found.group("told");
      var message = told == null ? "" : told.strip();
      chain.add(new Thrown(found.group("name"), message, carrier.frames(), carrier.line()));
    }
    return new Reading(reading.language(), reading.strength(), chain, reading.at());
  }
}
