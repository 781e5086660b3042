package io.hardknocks.storage.duckdb;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hardknocks.model.step.Cost;
import io.hardknocks.model.step.Detail;
import io.hardknocks.model.step.Step;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** Steps as bytes: their length, a checksum, and the steps as one text. */
final class JournalEntry {
  private static final int HEAD = 8;

  private JournalEntry() {}

  static ByteBuffer of(List<PackedStep> steps) {
    var packed = new Packed().add(steps.size());
    for (var step : steps) {
      packed.add(step.rest());
      cost(packed, step.step().detail());
    }
    var text = Text.utf8(packed.toString());
    var entry = ByteBuffer.allocate(HEAD + text.length);
    return entry.putInt(text.length).putInt(checksum(ByteBuffer.wrap(text))).put(text).flip();
  }

  private static void cost(Packed packed, Detail detail) {
    var cost = detail instanceof Detail.ModelCall call ? call.cost() : Cost.NOT_PRICED;
    packed.add(cost instanceof Cost.Priced priced ? priced.amount().toPlainString() : "");
    packed.add(PackedStep.price(cost));
  }

  private static int checksum(ByteBuffer text) {
    var checksum = new CRC32C();
    checksum.update(text);
    return (int) checksum.getValue();
  }

  /** The next entry; {@code null} when it is not whole. */
  static @Nullable List<PackedStep> read(ByteBuffer in) {
    if (in.remaining() < HEAD) return null;
    int length = in.getInt();
    int checksum = in.getInt();
    if (length < 0 || length > in.remaining()) return null;
    var text = in.slice(in.position(), length);
    if (checksum(text.duplicate()) != checksum) return null;
    in.position(in.position() + length);
    return steps(new Unpacked(Text.out(UTF_8.decode(text).toString())));
  }

  /** Whether what is no whole entry can be the beginning of one: of the end of a file. */
  static boolean isCut(byte[] file, int start) {
    int left = file.length - start;
    if (left < HEAD) return true;
    int length = ByteBuffer.wrap(file).getInt(start);
    // a disk that lost its power may have kept the length of a file, and not all that was in it
    return length == 0 || length >= left - HEAD;
  }

  private static List<PackedStep> steps(Unpacked in) {
    var steps = new ArrayList<PackedStep>();
    for (long left = in.number(); left > 0; left--) steps.add(PackedStep.of(step(in)));
    return steps;
  }

  private static Step step(Unpacked in) {
    var rest = in.text();
    var amount = in.text();
    var price = in.text();
    return StepRestReader.read(
        rest,
        amount.isEmpty()
            ? new Cost.Unpriced(price)
            : new Cost.Priced(new BigDecimal(amount), price));
  }
}
