package io.hardknocks.sandbox.isolation;

import io.hardknocks.sandbox.Language;
import io.hardknocks.sandbox.RunSpec;
import io.hardknocks.sandbox.folder.Identity;
import io.hardknocks.sandbox.folder.RunFolder;
import io.hardknocks.sandbox.launch.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The command line that isolates one run. */
final class Bubblewrap {
  /**
   * Files and folders of the system's /etc that programs need and that hold nothing private. Few,
   * for every mount costs time.
   */
  private static final List<String> ETC =
      List.of(
          "alternatives",
          "fonts",
          "ld.so.cache",
          "localtime",
          "mime.types",
          "pki/ca-trust/extracted",
          "ssl/certs");

  /** What the launcher gives to bubblewrap: no user, host or source of names of this machine. */
  private static final List<String> GIVEN = List.of("passwd", "group", "hosts");

  private static final int FIRST_GIVEN = 3;

  private final List<String> words = new ArrayList<>();

  /** Everything up to and without the command to run. */
  static List<String> command(
      String program, RunFolder folder, RunSpec spec, List<Path> inputs, Identity identity) {
    var bwrap = new Bubblewrap();
    bwrap.add(program);
    bwrap.namespaces(identity);
    bwrap.system();
    bwrap.etc(spec.interpreter().language());
    bwrap.add("--proc", "/proc", "--dev", "/dev");
    bwrap.add("--size", "67108864", "--perms", "1777", "--tmpfs", "/dev/shm");
    bwrap.add("--bind", folder.tmp().toString(), "/tmp");
    bwrap.add("--bind", folder.work().toString(), Surroundings.WORK);
    bwrap.readOnly(spec.interpreter().folders());
    for (var input : inputs) {
      bwrap.add("--ro-bind", input.toString(), Surroundings.WORK + "/" + input.getFileName());
    }
    bwrap.add("--chdir", Surroundings.WORK, "--remount-ro", "/dev", "--remount-ro", "/");
    bwrap.environment(Surroundings.of(spec));
    return bwrap.words;
  }

  private void namespaces(Identity identity) {
    add("--unshare-pid", "--unshare-net", "--unshare-ipc", "--unshare-uts");
    add("--unshare-cgroup-try", "--as-pid-1", "--die-with-parent", "--new-session");
    add("--hostname", "sandbox", "--cap-drop", "ALL");
    if (identity.userNamespace()) {
      var id = Integer.toString(identity.uid());
      add("--unshare-user", "--disable-userns", "--uid", id, "--gid", id);
    } else {
      for (var kept : List.of("CAP_SETUID", "CAP_SETGID", "CAP_SETPCAP")) add("--cap-add", kept);
    }
  }

  private void system() {
    add("--ro-bind", "/usr", "/usr");
    for (var name : List.of("bin", "sbin", "lib", "lib32", "lib64", "libx32")) {
      var path = Path.of("/" + name);
      if (Files.isSymbolicLink(path)) {
        add("--symlink", "usr/" + name, path.toString());
      } else if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
        add("--ro-bind", path.toString(), path.toString());
      }
    }
    add("--dir", "/run", "--perms", "0755", "--dir", "/var", "--symlink", "../tmp", "/var/tmp");
  }

  private void etc(Language language) {
    add("--perms", "0755", "--dir", "/etc");
    for (int at = 0; at < GIVEN.size(); at++) {
      add("--perms", "0444", "--file", Integer.toString(FIRST_GIVEN + at), "/etc/" + GIVEN.get(at));
    }
    for (var name : ETC) etc(Path.of("/etc", name));
    switch (language) {
      case JAVA -> javaSettings();
      case PERL -> etc(Path.of("/etc/perl"));
      case PHP -> etc(Path.of("/etc/php"));
      case PYTHON -> etc(Path.of("/etc/matplotlibrc"));
      case R -> etc(Path.of("/etc/R"));
      case JAVASCRIPT, TYPESCRIPT, SHELL, RUBY, LUA -> {}
    }
  }

  private void etc(Path path) {
    if (!Files.exists(path)) return;
    parents(path);
    add("--ro-bind", path.toString(), path.toString());
  }

  /** Debian keeps the settings of each release in a folder like java-21-openjdk. */
  private void javaSettings() {
    try (var found = Files.newDirectoryStream(Path.of("/etc"), "java-*")) {
      found.forEach(this::etc);
    } catch (IOException none) {
      // then the runtime has them where it is
    }
  }

  private void readOnly(List<Path> folders) {
    for (var folder : new TreeSet<>(folders)) {
      parents(folder);
      add("--ro-bind", folder.toString(), folder.toString());
    }
  }

  /** Parents that bubblewrap would make itself are closed to others. */
  private void parents(Path path) {
    var parents = new ArrayList<Path>();
    for (var up = path.getParent(); up != null && up.getNameCount() > 0; up = up.getParent()) {
      parents.add(up);
    }
    Collections.reverse(parents);
    for (var parent : parents) add("--perms", "0755", "--dir", parent.toString());
  }

  private void environment(Map<String, String> variables) {
    add("--clearenv");
    variables.forEach((name, value) -> add("--setenv", name, value));
  }

  private void add(String... more) {
    Collections.addAll(words, more);
  }
}
