package io.hardknocks.storage.duckdb;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hardknocks.model.step.Cost;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * A step as bytes: how many there are, a checksum of them, and three texts, each after its length.
 */
final class JournalEntry {
  private static final int HEAD = 8;
  private static final int TEXTS = 3;

  private final byte[] amount;
  private final byte[] price;
  private final byte[] rest;

  JournalEntry(StepRow row) {
    var cost = row.amount();
    amount = cost == null ? new byte[0] : cost.toPlainString().getBytes(UTF_8);
    price = Text.utf8(row.price());
    rest = row.rest;
  }

  int length() {
    return HEAD + contents();
  }

  private int contents() {
    return TEXTS * Integer.BYTES + amount.length + price.length + rest.length;
  }

  /** Writes it where there is room for it. */
  void write(ByteBuffer out) {
    int start = out.position();
    out.putInt(contents()).putInt(0);
    for (var text : new byte[][] {amount, price, rest}) out.putInt(text.length).put(text);
    out.putInt(start + Integer.BYTES, checksum(out.slice(start + HEAD, contents())));
  }

  private static int checksum(ByteBuffer contents) {
    var checksum = new CRC32C();
    checksum.update(contents);
    return (int) checksum.getValue();
  }

  /** The row of the next entry; {@code null} when it is not whole. */
  static @Nullable StepRow read(ByteBuffer in) {
    if (in.remaining() < HEAD) return null;
    int length = in.getInt();
    int checksum = in.getInt();
    if (length < TEXTS * Integer.BYTES || length > in.remaining()) return null;
    var contents = in.slice(in.position(), length);
    if (checksum(contents.duplicate()) != checksum) return null;
    in.position(in.position() + length);
    var amount = text(contents);
    var price = text(contents);
    return StepRow.of(StepRestReader.read(text(contents), cost(amount, price)));
  }

  private static String text(ByteBuffer in) {
    var bytes = new byte[in.getInt()];
    in.get(bytes);
    return Text.out(new String(bytes, UTF_8));
  }

  private static Cost cost(String amount, String price) {
    return amount.isEmpty()
        ? new Cost.Unpriced(price)
        : new Cost.Priced(new BigDecimal(amount), price);
  }

  /** Whether what is no whole entry can be the beginning of one: of the end of a file. */
  static boolean isCut(byte[] file, int start) {
    int left = file.length - start;
    if (left < HEAD) return true;
    int length = ByteBuffer.wrap(file).getInt(start);
    // a disk that lost its power may have kept the length of a file, and not all that was in it
    return length == 0 || length >= left - HEAD;
  }
}
