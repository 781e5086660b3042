package io.hardknocks.sandbox.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.sandbox.Sandbox;
import io.hardknocks.sandbox.folder.Identity;
import io.hardknocks.sandbox.folder.Scratch;
import io.hardknocks.sandbox.group.GroupPlaces;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** Where control groups can be made. */
class HostileScriptsInGroupsTest extends HostileScripts {
  @TempDir Path scratch;

  @AfterEach
  void nothingIsLeft() {
    assertThat(scratch.resolve("hardknocks-" + Identity.ownUid())).isEmptyDirectory();
  }

  @Override
  public Sandbox sandbox() {
    return new BubblewrapSandbox(Bench.PROGRAM, Scratch.in(scratch), GroupPlaces.probe());
  }
}
