package broken.hardknocks.engine;

import broken.hardknocks.cli.BrokenCommand;
import broken.hardknocks.model.BrokenModel;
import broken.hardknocks.storage.duckdb.BrokenBackend;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The engine must not know commands, backends or the time, nor the model the engine. */
public final class BrokenEngine {
  @Nullable BrokenModel cycle;
  final BrokenCommand command = new BrokenCommand();
  final BrokenBackend backend = new BrokenBackend();
  final Instant now = Instant.now();
}
