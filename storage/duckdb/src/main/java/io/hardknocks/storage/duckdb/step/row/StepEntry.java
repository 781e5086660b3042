package io.hardknocks.storage.duckdb.step.row;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hardknocks.model.step.Cost;
import io.hardknocks.storage.duckdb.journal.JournalEntry;
import io.hardknocks.storage.duckdb.sql.Text;
import java.math.BigDecimal;

/** A step in a journal: what it cost, the name of its price, and the texts of {@link StepRest}. */
public final class StepEntry {
  private StepEntry() {}

  public static JournalEntry of(StepRow row) {
    var cost = row.amount();
    var amount = cost == null ? "" : cost.toPlainString();
    return JournalEntry.of(amount.getBytes(UTF_8), Text.utf8(row.price()), row.rest);
  }

  public static StepRow read(JournalEntry entry) {
    var cost = cost(text(entry, 0), text(entry, 1));
    return StepRow.of(StepRestReader.read(text(entry, 2), cost));
  }

  private static String text(JournalEntry entry, int index) {
    return Text.out(new String(entry.text(index), UTF_8));
  }

  private static Cost cost(String amount, String price) {
    return amount.isEmpty()
        ? new Cost.Unpriced(price)
        : new Cost.Priced(new BigDecimal(amount), price);
  }
}
