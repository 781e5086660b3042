package io.hardknocks.recorder.export;

import java.io.IOException;

/**
 * Makes exporters of what a configuration names, {@code WORD:TARGET}. Found by {@link
 * java.util.ServiceLoader}.
 */
public interface ExporterProvider {
  /** The word before the colon. */
  String word();

  /**
   * @param target what stands behind the colon
   * @throws IOException when it cannot be opened
   */
  Exporter open(String target) throws IOException;
}
