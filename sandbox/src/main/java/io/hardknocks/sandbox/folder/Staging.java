package io.hardknocks.sandbox.folder;

import static java.util.Objects.requireNonNull;

import io.hardknocks.sandbox.CannotRunException;
import io.hardknocks.sandbox.RunSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Puts what a run needs into its folder. */
public final class Staging {
  private Staging() {}

  /**
   * The script's name in the work folder.
   *
   * @throws CannotRunException when it is missing, not a file or not readable
   */
  public static Path script(RunSpec spec, RunFolder folder) {
    var script = spec.script().toAbsolutePath().normalize();
    if (!Files.exists(script)) {
      throw new CannotRunException("script " + script + " does not exist");
    }
    if (!Files.isRegularFile(script)) {
      throw new CannotRunException(
          "script " + script + " is not a file (expected: a regular file)");
    }
    var name = requireNonNull(script.getFileName(), "name");
    try {
      Files.copy(script, folder.work().resolve(name));
    } catch (IOException e) {
      throw new CannotRunException("script " + script + " could not be copied: " + e, e);
    }
    return name;
  }

  /**
   * Absolute, in their order.
   *
   * @throws CannotRunException when one is missing
   */
  public static List<Path> inputs(RunSpec spec) {
    var found = new ArrayList<Path>();
    for (var input : spec.inputs()) {
      var path = input.toAbsolutePath().normalize();
      if (!Files.isRegularFile(path) && !Files.isDirectory(path)) {
        throw new CannotRunException(
            "input " + path + " does not exist (expected: a file or a folder)");
      }
      found.add(path);
    }
    return found;
  }

  /**
   * Where the inputs are: themselves, or copies of those that the script's user could not read.
   *
   * @throws CannotRunException when one is missing or cannot be copied
   */
  public static List<Path> inputs(RunSpec spec, RunFolder folder, Identity identity)
      throws IOException {
    var found = new ArrayList<Path>();
    for (var path : inputs(spec)) {
      boolean closed = !identity.userNamespace() && !InputCopy.isOpenToAll(path);
      found.add(closed ? InputCopy.into(folder.inputs(), path, identity.uid()) : path);
    }
    return found;
  }

  public static boolean isUnchanged(Path original, Path copy) {
    try {
      return Files.isRegularFile(copy, LinkOption.NOFOLLOW_LINKS)
          && Files.mismatch(original, copy) < 0;
    } catch (IOException unreadable) {
      return false;
    }
  }
}
