package io.hardknocks.analysis.failure.trace;

import java.util.ArrayList;
import java.util.regex.Pattern;

/**
 * The errors of a Java virtual machine that the message of a Python error carries, as those of
 * Spark do.
 */
final class CarriedErrors {
  private static final int MOST = 12;
  private static final Pattern NAMED =
      Pattern.compile(
          "\\b((?:java|javax|scala|org|com|io|net)\\.[\\w.$]{1,200}(?:Error|Exception))(?:: ([^\\n]*))?");

  private CarriedErrors() {}

  /** {@code reading}, with what its last error carries as its causes. */
  static Reading unpack(Reading reading) {
    var last = reading.chain().getLast();
    boolean may = reading.language().equals("python") && last.message().contains("java.");
    if (!may) return reading;
    var chain = new ArrayList<>(reading.chain());
    var named = NAMED.matcher(last.message());
    while (named.find() && chain.size() < MOST) {
      var told = named.group(2);
      chain.add(Thrown.of(named.group(1), told == null ? "" : told.strip()));
    }
    return new Reading(reading.language(), reading.strength(), chain, reading.at());
  }
}
