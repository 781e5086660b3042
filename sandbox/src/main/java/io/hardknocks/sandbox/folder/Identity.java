package io.hardknocks.sandbox.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Whose rights a script runs with.
 *
 * @param uid as the script sees it
 * @param userNamespace the kernel maps {@code uid} to our own user; otherwise it is a real one that
 *     owns nothing on the machine
 */
public record Identity(int uid, boolean userNamespace) {
  /** Above every range that distributions, systemd and containers give out. */
  private static final int LOWEST = 0x7100_0000;

  private static final int HIGHEST = 0x7fff_0000;

  /** For root a user of the run's own; for others our user, under another number. */
  public static Identity forRun() {
    return ownUid() == 0
        ? new Identity(ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST), false)
        : new Identity(1000, true);
  }

  public static int ownUid() {
    try {
      return (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
