package io.hardknocks.sandbox.interpreter;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The folders that an installed program needs: the one it was installed into, unless that holds
 * private things too.
 */
final class Prefixes {
  private static final List<String> NEEDED = List.of("lib", "lib64", "include", "pyvenv.cfg");

  private final Path home;

  Prefixes(String home) {
    this.home = Path.of(home).toAbsolutePath().normalize();
  }

  List<Path> of(Path executable) {
    var bin = executable.toAbsolutePath().normalize().getParent();
    if (bin == null) return List.of(executable);
    boolean named = bin.endsWith("bin") || bin.endsWith("sbin");
    var up = bin.getParent();
    var prefix = named && up != null ? up : bin;
    if (!isShared(prefix)) return List.of(prefix);
    var parts = new ArrayList<>(List.of(executable));
    for (var name : NEEDED) {
      var part = prefix.resolve(name);
      if (Files.exists(part)) parts.add(part);
    }
    return parts;
  }

  /** A home folder, a folder above one, or one in which many programs are mixed. */
  private boolean isShared(Path prefix) {
    return home.startsWith(prefix)
        || prefix.getNameCount() < 2
        || prefix.endsWith(".local")
        || Path.of("/home").equals(prefix.getParent())
        || Files.exists(prefix.resolve(".ssh"))
        || Files.exists(prefix.resolve(".git"));
  }
}
