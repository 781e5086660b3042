package io.hardknocks.analysis.failure.trace.reading;

import io.hardknocks.analysis.failure.trace.text.Text;
import org.jspecify.annotations.Nullable;

/** Reads one layout of error texts. Stateless. */
public interface TraceParser {
  /** The layout's language; empty when of none. */
  String language();

  /** What it makes of {@code text}, {@code null} when the text has not this layout. */
  @Nullable Reading read(Text text);
}
