package io.hardknocks.storage.duckdb.packed;

import io.hardknocks.model.Edit;
import io.hardknocks.model.Strategy;

/** An edit among packed texts. */
public final class PackedEdit {
  private PackedEdit() {}

  public static void add(Packed out, Edit edit) {
    out.add(edit.strategy().wire()).add(edit.from()).add(edit.to()).add(edit.symbol());
    out.add(edit.line()).add(Double.toString(edit.relevance()));
  }

  public static Edit read(Unpacked in) {
    return new Edit(
        Strategy.ofWire(in.text()),
        in.text(),
        in.text(),
        in.text(),
        (int) in.number(),
        Double.parseDouble(in.text()));
  }
}
