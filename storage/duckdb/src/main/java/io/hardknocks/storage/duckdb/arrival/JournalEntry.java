package io.hardknocks.storage.duckdb.arrival;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hardknocks.model.step.Cost;
import io.hardknocks.storage.duckdb.sql.Text;
import io.hardknocks.storage.duckdb.step.row.StepRestReader;
import io.hardknocks.storage.duckdb.step.row.StepRow;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * A step as bytes: the mark of the use of a file in which it is written, how many bytes follow, a
 * checksum of them, and three texts, each after its length.
 */
final class JournalEntry {
  private static final int HEAD = Long.BYTES + 2 * Integer.BYTES;
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
  void write(long mark, ByteBuffer out) {
    int contents = out.position() + HEAD;
    out.position(contents);
    for (var text : new byte[][] {amount, price, rest}) out.putInt(text.length).put(text);
    int checksum = checksum(out.slice(contents, contents()));
    out.putLong(contents - HEAD, mark)
        .putInt(contents - HEAD + Long.BYTES, contents())
        .putInt(contents - Integer.BYTES, checksum);
  }

  private static int checksum(ByteBuffer contents) {
    var checksum = new CRC32C();
    checksum.update(contents);
    return (int) checksum.getValue();
  }

  /**
   * The row of the next entry; {@code null} when it is not whole, or of another use of the file.
   */
  static @Nullable StepRow read(long mark, ByteBuffer in) {
    if (in.remaining() < HEAD || in.getLong() != mark) return null;
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
}
