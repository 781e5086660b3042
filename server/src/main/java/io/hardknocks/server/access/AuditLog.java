package io.hardknocks.server.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import io.hardknocks.codec.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

/** What administrators did, one JSON object a line. Thread-safe. */
public final class AuditLog {
  private final Path file;
  private final InstantSource clock;

  public AuditLog(Path file, InstantSource clock) {
    this.file = file;
    this.clock = clock;
  }

  /**
   * Keeps one act; it is on the disk when this returns.
   *
   * @param act what was called, {@code POST /api/admin/cleanup}
   * @param detail its parameters
   */
  public synchronized void add(Principal who, String from, String act, String detail) {
    var line =
        JsonObject.line(
            out ->
                out.put("at", clock.instant())
                    .put("who", who.name())
                    .put("from", from)
                    .put("act", act)
                    .put("detail", detail));
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, (line + "\n").getBytes(UTF_8), CREATE, APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
