package io.hardknocks.recorder;

import io.hardknocks.recorder.export.Exporter;
import io.hardknocks.recorder.export.ExporterProvider;
import io.hardknocks.recorder.export.JsonLinesExporter;
import io.hardknocks.recorder.export.OpenTelemetryExporter;
import io.opentelemetry.api.GlobalOpenTelemetry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ServiceLoader;

/**
 * The way out that a configuration names: {@code jsonl:FILE}, {@code otlp}, {@code store:FOLDER}.
 */
final class ConfiguredExporter {
  static final String PROPERTY = "hardknocks.recorder";
  static final String VARIABLE = "HARDKNOCKS_RECORDER";

  private ConfiguredExporter() {}

  /** What is configured for this process; empty when nothing is. */
  static String target() {
    var property = System.getProperty(PROPERTY);
    if (property != null) return property.strip();
    var variable = System.getenv(VARIABLE);
    return variable == null ? "" : variable.strip();
  }

  /**
   * @throws IOException when it cannot be opened
   * @throws IllegalArgumentException when there is no such way
   */
  static Exporter open(String target) throws IOException {
    int colon = target.indexOf(':');
    var word = colon < 0 ? target : target.substring(0, colon);
    var rest = colon < 0 ? "" : target.substring(colon + 1);
    if (word.equals("jsonl")) return JsonLinesExporter.to(Path.of(rest));
    if (word.equals("otlp")) return OpenTelemetryExporter.to(GlobalOpenTelemetry.get());
    for (var provider : ServiceLoader.load(ExporterProvider.class))
      if (provider.word().equals(word)) return provider.open(rest);
    throw new IllegalArgumentException(
        "recorder: "
            + target
            + " (expected: jsonl:FILE, otlp, or store:FOLDER with the embedded store)");
  }
}
