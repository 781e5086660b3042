package io.hardknocks.codec.layout.sentry;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hardknocks.codec.BadRecord;
import io.hardknocks.codec.layout.Items;
import io.hardknocks.codec.layout.Origin;
import io.hardknocks.codec.layout.Taker;
import io.hardknocks.codec.layout.TextFile;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What SDKs put on the wire: a line of headers, then each item's own line and its bytes. */
final class Envelope {
  private static final int LONGEST = 32 << 20;
  private static final int HEAD = 1 << 18;

  private final Path file;
  private final InputStream in;
  private long line = 1;

  private Envelope(Path file, InputStream in) {
    this.file = file;
    this.in = in;
  }

  static boolean is(Path file) throws IOException {
    try (var in = TextFile.bytes(file)) {
      return starts(file, in);
    }
  }

  private static boolean starts(Path file, BufferedInputStream in) throws IOException {
    var head = new Envelope(file, in);
    var first = object(head.nextLine(HEAD));
    if (first == null || first.has("exception") || first.has("message") || first.has("platform"))
      return false;
    var second = object(head.nextLine(HEAD));
    return second != null
        && second.path("type").isString()
        && !second.has("event_id")
        && !second.has("exception");
  }

  private static @Nullable ObjectNode object(byte @Nullable [] bytes) {
    if (bytes == null) return null;
    try {
      return Items.tree(new String(bytes, UTF_8)) instanceof ObjectNode object ? object : null;
    } catch (BadRecord e) {
      return null;
    }
  }

  /** Tells the events of a file of envelopes; what else is in them is passed over. */
  static void read(Path file, Taker taker, Items.ItemTaker items)
      throws IOException, InterruptedException {
    try (var in = TextFile.bytes(file)) {
      new Envelope(file, in).tell(taker, items);
    }
  }

  private void tell(Taker taker, Items.ItemTaker items) throws IOException, InterruptedException {
    for (long begin = line; ; begin = line) {
      var bytes = nextLine(LONGEST);
      if (bytes == null) return;
      if (bytes.length == 0) continue;
      var header = object(bytes);
      if (header == null) taker.refuse(file, begin, "not JSON (expected: the header of an item)");
      else if (header.path("type").isString()) item(header, taker, items);
    }
  }

  private void item(ObjectNode header, Taker taker, Items.ItemTaker items)
      throws IOException, InterruptedException {
    long begin = line;
    long length = header.path("length").asLong(-1);
    var payload = length < 0 ? nextLine(LONGEST) : bytes(length);
    if (!header.path("type").stringValue().equals("event")) {
      taker.passOver(file, begin);
      return;
    }
    try {
      if (payload == null) throw new BadRecord("the file ends here (expected: an event)");
      if (!(Items.tree(new String(payload, UTF_8)) instanceof ObjectNode event))
        throw new BadRecord("not a JSON object (expected: an event)");
      items.take(new Origin(file, begin), event);
    } catch (BadRecord | IllegalArgumentException e) {
      taker.refuse(file, begin, String.valueOf(e.getMessage()));
    }
  }

  /** {@code null} when they are not all there or too many. */
  private byte @Nullable [] bytes(long length) throws IOException {
    if (length > LONGEST) {
      in.skipNBytes(length);
      return null;
    }
    var bytes = in.readNBytes((int) length);
    for (byte b : bytes) if (b == '\n') line++;
    nextLine(LONGEST);
    return bytes.length == length ? bytes : null;
  }

  private byte @Nullable [] nextLine(int longest) throws IOException {
    var bytes = new ByteArrayOutputStream();
    int b = in.read();
    if (b < 0) return null;
    for (; b >= 0 && b != '\n'; b = in.read()) if (bytes.size() < longest) bytes.write(b);
    line++;
    return bytes.toString(UTF_8).strip().getBytes(UTF_8);
  }
}
