package io.hardknocks.embedded.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of a layout below a folder, in the order in which they are best read. */
final class LayoutFiles {
  private static final Pattern WANTED =
      Pattern.compile("(?i).*\\.(json|jsonl|ndjson|envelope)(\\.gz)?");

  private LayoutFiles() {}

  /** The file itself, or those below the folder. */
  static List<Path> of(Layout layout, Path path) throws IOException {
    if (!Files.exists(path)) throw new NoSuchFileException(path.toString());
    if (!Files.isDirectory(path)) return List.of(path);
    try (Stream<Path> files = Files.walk(path.toRealPath())) {
      return files
          .filter(file -> WANTED.matcher(file.getFileName().toString()).matches())
          .filter(Files::isRegularFile)
          .sorted(Comparator.comparing(file -> key(layout, file)))
          .toList();
    }
  }

  /** Failures and successes of a day together, sessions before what lies beside them. */
  private static String key(Layout layout, Path file) {
    var path = file.toString();
    return switch (layout) {
      case ATTEMPT_FOLDERS -> path.replaceFirst("(.*)/(failures|successes)/", "$1/a/");
      case GENERATION_JSONL ->
          (file.getFileName().toString().matches("(llm|validation_error)_.*") ? "1" : "0") + path;
      default -> path;
    };
  }
}
