package io.hardknocks.embedded.folder;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hardknocks.analysis.price.Budget;
import io.hardknocks.analysis.price.LiteLlmPrices;
import io.hardknocks.analysis.price.PriceTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The prices in force: the user's own before an imported list, and that before ours. */
public record Prices(DataFolder folder, InstantSource clock) {
  public PriceTable table() {
    var table = PriceTable.standard();
    for (var file : new Path[] {folder.importedPrices(), folder.prices()}) {
      var own = DataFolder.readIfThere(file);
      if (own != null) table = table.with(own);
    }
    return table;
  }

  @Nullable
  public Budget budget() {
    var own = DataFolder.readIfThere(folder.prices());
    return own == null ? null : Budget.of(own);
  }

  /** Takes a list in the place of the one that was imported before; whole or not at all. */
  public LiteLlmPrices take(Path list) throws IOException {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var read = LiteLlmPrices.read(Files.readString(list), today, "imported: " + list.getFileName());
    PriceTable.standard().with(read.yaml());
    folder.make();
    var part = folder.root().resolve("prices-imported.part");
    Files.writeString(part, read.yaml(), UTF_8);
    Files.move(
        part,
        folder.importedPrices(),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    return read;
  }
}
