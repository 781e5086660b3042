package io.hardknocks.analysis.failure;

import io.hardknocks.model.Frame;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The folders with code of the program, as far as its frames tell. */
final class OwnFolders {
  /** Folders of a machine that hold projects, and are none. */
  private static final Set<String> PLACES =
      Set.of(
          "app",
          "code",
          "content",
          "data",
          "kaggle",
          "media",
          "mnt",
          "private",
          "root",
          "srv",
          "tmp",
          "var",
          "volumes",
          "workdir",
          "working",
          "workspace",
          "workspaces");

  /** Those whose folders are no projects either, but users, products and drives. */
  private static final Set<String> HOMES =
      Set.of("home", "users", "opt", "usr", "documents and settings");

  private OwnFolders() {}

  /** Whether a file of the program lies in a folder of this name, or below it. */
  static boolean hold(String name, List<Frame> frames) {
    for (Frame frame : frames) if (frame.inApp() && isUnder(name, frame.file())) return true;
    return false;
  }

  private static boolean isUnder(String name, String file) {
    var parts = file.replace('\\', '/').split("/");
    for (int i = start(parts); i < parts.length - 1; i++) if (parts[i].equals(name)) return true;
    return false;
  }

  /** Where the project may begin; a path without a root is within it. */
  private static int start(String[] parts) {
    if (parts.length < 2 || !(parts[0].isEmpty() || parts[0].endsWith(":"))) return 0;
    var first = parts[1].toLowerCase(Locale.ROOT);
    if (HOMES.contains(first)) return 3;
    return PLACES.contains(first) ? 2 : 1;
  }
}
