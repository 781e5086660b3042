package io.hardknocks.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hardknocks.codec.AttemptJson;
import io.hardknocks.codec.BadRecord;
import io.hardknocks.codec.submission.SubmissionReader;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.step.Reported;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Records that wait beside a store which another process has open: a file of JSON lines for each
 * group, durable before {@link #keep} returns. Whoever opens the store next takes them in and only
 * then deletes them; a crash between the two costs nothing, because a record with an id that is
 * there already is left out.
 */
final class Spool {
  private static final String READY = ".jsonl";

  private final Path folder;
  private final Supplier<AttemptId> ids;
  private final SubmissionReader reader;

  Spool(Path folder, Supplier<AttemptId> ids, SubmissionReader reader) {
    this.folder = folder;
    this.ids = ids;
    this.reader = reader;
  }

  /** Keeps cleaned submissions in one file. */
  void keep(List<Reported> reported) {
    var text = reported.stream().map(AttemptJson::line).collect(Collectors.joining("\n", "", "\n"));
    try {
      Files.createDirectories(folder);
      var name = ids.get().value();
      var unfinished = folder.resolve(name + ".part");
      write(unfinished, text);
      Files.move(unfinished, folder.resolve(name + READY), StandardCopyOption.ATOMIC_MOVE);
      force(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) throws IOException {
    try (var channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      var bytes = ByteBuffer.wrap(text.getBytes(UTF_8));
      while (bytes.hasRemaining()) channel.write(bytes);
      channel.force(true);
    }
  }

  private static void force(Path folder) throws IOException {
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** The files that wait, oldest first. */
  List<Path> waiting() {
    if (!Files.isDirectory(folder)) return List.of();
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(READY)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The submissions of a waiting file; those that cannot be read stay there, under another name.
   */
  List<Reported> read(Path file) {
    var submissions = new ArrayList<Reported>();
    try (Stream<String> lines = Files.lines(file)) {
      for (var line : (Iterable<String>) lines::iterator) submissions.add(reader.report(line));
      return submissions;
    } catch (BadRecord e) {
      setAside(file);
      return submissions;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void setAside(Path file) {
    try {
      Files.copy(file, Path.of(file + ".unreadable"), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Forgets a file whose submissions are in the store. */
  void taken(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
