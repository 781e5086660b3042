package io.hardknocks.analysis.failure.trace;

import io.hardknocks.analysis.failure.trace.reading.Reading;
import io.hardknocks.analysis.failure.trace.text.Text;

/** Traces of the JVM that begin with a cause: what was reported is cut off, the root says most. */
final class CutHead {
  private CutHead() {}

  static Reading rootFirst(Reading reading, Text text) {
    boolean cut = text.line(reading.at()).stripLeading().startsWith("Caused by: ");
    boolean several = reading.chain().size() > 1;
    if (!cut || !several || !reading.language().equals("java")) return reading;
    return new Reading("java", reading.strength(), reading.chain().reversed(), reading.at());
  }
}
