package io.hardknocks.sandbox.interpreter;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The folders in which a shell looks for a command. */
public record SearchPath(List<Path> folders) {
  public SearchPath {
    folders = List.copyOf(folders);
  }

  /** Relative folders are left out: they are another place in every working folder. */
  public static SearchPath of(Map<String, String> environment) {
    var text = environment.getOrDefault("PATH", "/usr/local/bin:/usr/bin:/bin");
    var folders = Arrays.stream(text.split(":", -1)).filter(part -> part.startsWith("/"));
    return new SearchPath(folders.map(Path::of).distinct().toList());
  }

  /** Every program of this name, the first in the path first. */
  public List<Path> all(String command) {
    return folders.stream()
        .map(folder -> folder.resolve(command))
        .filter(file -> Files.isExecutable(file) && Files.isRegularFile(file))
        .toList();
  }
}
