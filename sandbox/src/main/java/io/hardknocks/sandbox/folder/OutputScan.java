package io.hardknocks.sandbox.folder;

import static java.util.Objects.requireNonNull;

import io.hardknocks.model.OutputFile;
import io.hardknocks.sandbox.Outputs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the files that a script left in its work folder, after all of its processes are gone.
 * Regular files only: links are not followed, pipes and sockets not opened.
 */
public final class OutputScan {
  private static final int DEEPEST = 64;

  private final Path work;
  private final Set<Path> ownNames;
  private final List<Found> found = new ArrayList<>();

  /** A file, under its path inside the work folder. */
  public record Found(Path path, String name, long size) {}

  private record Folder(Path path, int depth) {}

  private OutputScan(Path work, Set<Path> ownNames) {
    this.work = work;
    this.ownNames = ownNames;
  }

  /**
   * By path.
   *
   * @param ownNames names at the top that we put there ourselves
   */
  public static List<Found> of(Path work, Set<Path> ownNames) {
    var scan = new OutputScan(work, ownNames);
    scan.run();
    scan.found.sort(Comparator.comparing(Found::name));
    return scan.found;
  }

  /** The listing, with as many hashes as {@code mostHashed} bytes allow. */
  public static Outputs list(Path work, List<Found> files, long mostHashed) {
    var listed = new ArrayList<OutputFile>();
    long left = mostHashed;
    for (var file : files.subList(0, Math.min(Outputs.MOST_FILES, files.size()))) {
      boolean affordable = file.size() <= left;
      if (affordable) left -= file.size();
      var hash = affordable ? Hashes.sha256(work.resolve(file.path())) : "";
      listed.add(new OutputFile(file.name(), file.size(), hash));
    }
    return new Outputs(listed, files.size());
  }

  private void run() {
    var open = new ArrayDeque<>(List.of(new Folder(work, 0)));
    while (!open.isEmpty()) {
      var folder = open.removeFirst();
      for (var entry : entries(folder.path())) {
        if (folder.depth() == 0 && ownNames.contains(entry.getFileName())) continue;
        var attributes = attributes(entry);
        if (attributes == null) continue;
        if (attributes.isDirectory() && folder.depth() < DEEPEST) {
          open.addLast(new Folder(entry, folder.depth() + 1));
        } else if (attributes.isRegularFile()) {
          add(entry, attributes.size());
        }
      }
    }
  }

  private void add(Path file, long size) {
    open(file, PosixFilePermission.OWNER_READ);
    var path = work.relativize(file);
    found.add(new Found(path, name(path), size));
  }

  private static List<Path> entries(Path folder) {
    open(folder, PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_EXECUTE);
    var all = new ArrayList<Path>();
    try (var stream = Files.newDirectoryStream(folder)) {
      stream.forEach(all::add);
    } catch (IOException | DirectoryIteratorException unreadable) {
      return all;
    }
    return all;
  }

  /** The script may have closed its own files. */
  private static void open(Path path, PosixFilePermission... needed) {
    try {
      var mode = Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS);
      if (mode.addAll(List.of(needed))) Files.setPosixFilePermissions(path, mode);
    } catch (IOException unreadable) {
      // then it is left out or has no hash
    }
  }

  private static @Nullable BasicFileAttributes attributes(Path path) {
    try {
      return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException unreadable) {
      return null;
    }
  }

  /** The name's own bytes as UTF-8, also where the machine's locale could not say them. */
  static String name(Path path) {
    var parts = new ArrayList<String>();
    for (var part : path) {
      var raw = Path.of("/").resolve(part).toUri().getRawPath();
      var bytes = new ByteArrayOutputStream();
      int end = raw.endsWith("/") ? raw.length() - 1 : raw.length();
      for (int at = 1; at < end; at++) {
        boolean escaped = raw.charAt(at) == '%';
        bytes.write(escaped ? Integer.parseInt(raw, at + 1, at + 3, 16) : raw.charAt(at));
        if (escaped) at += 2;
      }
      parts.add(bytes.toString(StandardCharsets.UTF_8));
    }
    return requireNonNull(String.join("/", parts));
  }
}
