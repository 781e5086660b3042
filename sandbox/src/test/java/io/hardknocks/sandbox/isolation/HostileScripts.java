package io.hardknocks.sandbox.isolation;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Scripts that want out, or want everything. Each must end contained, and rightly named. */
abstract class HostileScripts
    implements GreedyScripts, PryingScripts, StubbornScripts, LitteringScripts {
  @TempDir Path dir;

  @Override
  public Path folder() {
    return dir;
  }
}
