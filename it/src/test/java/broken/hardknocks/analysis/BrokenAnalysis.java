package broken.hardknocks.analysis;

import broken.hardknocks.cli.BrokenCommand;
import java.nio.file.Path;
import java.util.Random;

/** The analysis must not know commands, files or chance. */
public final class BrokenAnalysis {
  final BrokenCommand command = new BrokenCommand();
  final Path file = Path.of("x");
  final Random random = new Random();
}
