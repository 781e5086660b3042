package io.hardknocks.analysis.failure.trace;

import io.hardknocks.analysis.failure.trace.line.BareLine;
import io.hardknocks.analysis.failure.trace.python.NotebookTrace;
import io.hardknocks.analysis.failure.trace.reading.Reading;
import io.hardknocks.analysis.failure.trace.text.Text;
import java.util.Set;

/**
 * What runs a notebook raises an error of its own that has the trace of the cell in its message.
 */
final class CellReport {
  private static final Set<String> RAISED = Set.of("CellExecutionError", "PapermillExecutionError");

  private CellReport() {}

  /** The error of the cell, where the reading is that of what ran it. */
  static Reading opened(Reading reading, Text text) {
    var exception = reading.chain().getFirst().exception();
    if (!RAISED.contains(exception.substring(exception.lastIndexOf('.') + 1))) return reading;
    var cell = new NotebookTrace().read(Text.of(text.join(reading.at(), text.size())));
    if (cell != null) return cell;
    var told = new BareLine().read(Text.of(text.join(reading.at() + 1, text.size())));
    return told == null ? reading : told;
  }
}
