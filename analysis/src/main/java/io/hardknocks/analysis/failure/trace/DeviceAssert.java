package io.hardknocks.analysis.failure.trace;

import io.hardknocks.analysis.failure.trace.reading.Reading;
import io.hardknocks.analysis.failure.trace.reading.Thrown;
import io.hardknocks.analysis.failure.trace.text.Text;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * What a GPU's kernel asserted: it prints that itself, and the error that the program gets later
 * says only that something was asserted.
 */
final class DeviceAssert {
  private static final String LEAD = "Assertion `";

  private DeviceAssert() {}

  /** {@code reading}, whose error says which assertion failed, where the text tells. */
  static Reading explain(Reading reading, Text text) {
    var error = reading.chain().getFirst();
    if (!ofDevice(error.message()) || error.message().contains(LEAD)) return reading;
    var told = told(text);
    if (told == null) return reading;
    var chain = new ArrayList<>(reading.chain());
    var message = error.message() + "\nKernel assertion `" + told + "` failed";
    chain.set(0, new Thrown(error.exception(), message, error.frames(), error.line()));
    return new Reading(reading.language(), reading.strength(), chain, reading.at());
  }

  private static boolean ofDevice(String message) {
    return message.contains("CUDA error") || message.contains("device-side assert");
  }

  private static @Nullable String told(Text text) {
    if (!text.has(LEAD)) return null;
    for (int i = 0; i < text.size(); i++) {
      var line = text.line(i);
      int at = line.indexOf(LEAD);
      int from = at + LEAD.length();
      int end = at < 0 || !line.contains("thread: [") ? -1 : line.indexOf('`', from);
      if (end > 0) return line.substring(from, end);
    }
    return null;
  }
}
