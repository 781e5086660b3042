package io.hardknocks.recorder.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hardknocks.recorder.event.Event;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Writes one JSON object a line: a recording, which {@link Recording} reads. */
public final class JsonLinesExporter implements Exporter {
  private static final int BUFFER = 1 << 16;

  private final OutputStream out;
  private final boolean closesIt;

  private JsonLinesExporter(OutputStream out, boolean closesIt) {
    this.out = new BufferedOutputStream(out, BUFFER);
    this.closesIt = closesIt;
  }

  /** To a stream that stays open when the recorder is closed. */
  public static JsonLinesExporter to(OutputStream out) {
    return new JsonLinesExporter(out, false);
  }

  /**
   * To the end of a file, which is made with its folders where it does not exist.
   *
   * @throws IOException when it cannot be opened
   */
  public static JsonLinesExporter to(Path file) throws IOException {
    var folder = file.toAbsolutePath().getParent();
    if (folder != null) Files.createDirectories(folder);
    boolean cutOff = endsInALine(file);
    var out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    var exporter = new JsonLinesExporter(out, true);
    if (cutOff) exporter.out.write('\n');
    return exporter;
  }

  /** Whether the last line lacks its end, because its writer was killed. */
  private static boolean endsInALine(Path file) throws IOException {
    if (!Files.isRegularFile(file) || Files.size(file) == 0) return false;
    try (var in = new RandomAccessFile(file.toFile(), "r")) {
      in.seek(in.length() - 1);
      return in.read() != '\n';
    }
  }

  @Override
  public void export(List<Event> events) throws IOException {
    for (Event event : events) {
      out.write(EventJson.line(event).getBytes(UTF_8));
      out.write('\n');
    }
    out.flush();
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    if (closesIt) out.close();
    else out.flush();
  }
}
