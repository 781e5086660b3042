package io.hardknocks.storage.duckdb;

import io.hardknocks.storage.StorageException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The files of a {@link Journal}, beside the store.
 *
 * @param store its path, without links
 */
record JournalFiles(Path store) {
  private static final String MARK = ".steps-";

  Path numbered(long number) {
    return store.resolveSibling(store.getFileName() + MARK + number);
  }

  /** The numbers of those that are there, in their order. */
  private List<Long> numbers() throws IOException {
    var numbers = new ArrayList<Long>();
    var folder = store.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) return numbers;
    var prefix = store.getFileName() + MARK;
    try (var files = Files.newDirectoryStream(folder)) {
      for (var file : files) {
        var name = file.getFileName().toString();
        if (!name.startsWith(prefix)) continue;
        var number = name.substring(prefix.length());
        if (number.matches("[0-9]{1,18}")) numbers.add(Long.parseLong(number));
      }
    }
    numbers.sort(null);
    return numbers;
  }

  void drop(long last) throws IOException {
    for (long number : numbers()) if (number <= last) Files.deleteIfExists(numbered(number));
  }

  /**
   * What a process that was killed had not brought into the store.
   *
   * @throws StorageException.Corrupt when a file is damaged before its end
   */
  List<StepRow> left() throws IOException {
    var left = new ArrayList<StepRow>();
    for (long number : numbers()) left.addAll(rows(numbered(number)));
    return left;
  }

  /** The last entry of a file may be cut short: then nobody was told that it is kept. */
  private static List<StepRow> rows(Path file) throws IOException {
    var bytes = Files.readAllBytes(file);
    var rows = new ArrayList<StepRow>();
    var in = ByteBuffer.wrap(bytes);
    while (in.hasRemaining()) {
      int start = in.position();
      var row = JournalEntry.read(in);
      if (row != null) rows.add(row);
      else if (JournalEntry.isCut(bytes, start)) break;
      else throw damaged(file, start);
    }
    return rows;
  }

  private static StorageException damaged(Path file, int at) {
    return new StorageException.Corrupt(
        file
            + " is damaged at byte "
            + at
            + " and holds steps that the store lacks. Nothing was changed. Put it right, or"
            + " elsewhere to do without them.",
        null);
  }
}
