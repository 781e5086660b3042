package io.hardknocks.embedded.recorder;

import io.hardknocks.recorder.export.Exporter;
import io.hardknocks.recorder.export.ExporterProvider;
import java.nio.file.Path;

/** Makes {@code store:FOLDER} a way out of recorders. */
public final class StoreProvider implements ExporterProvider {
  @Override
  public String word() {
    return "store";
  }

  @Override
  public Exporter open(String target) {
    return StoreExporter.to(Path.of(target));
  }
}
