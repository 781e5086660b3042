package io.hardknocks.api.operation;

import io.hardknocks.api.figures.MoneyJson;
import io.hardknocks.codec.JsonObject;
import io.hardknocks.engine.pipeline.Repriced;

/** What pricing recorded model calls again changed. */
public final class RepriceJson {
  private RepriceJson() {}

  public static void write(JsonObject out, Repriced repriced) {
    out.put("changed", repriced.changed())
        .object("before", one -> MoneyJson.write(one, repriced.before()))
        .object("after", one -> MoneyJson.write(one, repriced.after()));
  }
}
