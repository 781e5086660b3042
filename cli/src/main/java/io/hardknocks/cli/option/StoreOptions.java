package io.hardknocks.cli.option;

import io.hardknocks.cli.world.World;
import io.hardknocks.embedded.Hardknocks;
import io.hardknocks.embedded.folder.DataFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which store a command works on. */
public final class StoreOptions {
  private final World world;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "folder of the store (default: see hardknocks config)")
  @Nullable Path data;

  public StoreOptions(World world) {
    this.world = world;
  }

  /** The folder as it was named; {@code null} for the usual one. */
  public @Nullable Path named() {
    return data;
  }

  public Path folder() {
    return data == null ? world.dataFolder() : data;
  }

  /** The policy that the store's owner put into its folder, if there is one. */
  @Nullable Path policyFile() {
    var file = new DataFolder(folder()).policy();
    return Files.exists(file) ? file : null;
  }

  /** A path as it was written. */
  Path path(String written) {
    return world.path(written);
  }

  /** Whether anything was ever kept. */
  public boolean exists() {
    return Files.exists(new DataFolder(folder()).store());
  }

  public Hardknocks open() {
    return world.open(folder());
  }
}
