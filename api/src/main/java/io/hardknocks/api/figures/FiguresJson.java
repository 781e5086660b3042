package io.hardknocks.api.figures;

import io.hardknocks.codec.JsonObject;
import io.hardknocks.storage.PipelineStatistics.Figures;
import io.hardknocks.storage.PipelineStatistics.Spread;

/** Figures of a stage or a method. */
final class FiguresJson {
  private FiguresJson() {}

  static void write(JsonObject out, Figures figures) {
    var tries = figures.tries();
    var load = figures.load();
    out.put("stage", figures.stage());
    if (!figures.method().isEmpty()) out.put("method", figures.method());
    out.put("attempts", tries.attempts())
        .put("succeeded", tries.succeeded())
        .put("failed", tries.failed())
        .put("retries", tries.retries())
        .put("success_rate", tries.successRate(), 4)
        .object("duration_ms", spread -> spread(spread, figures.time()))
        .put("failed_time_ms", figures.failedTime())
        .put("cpu_ms", load.cpu())
        .putNumber("peak_memory_bytes", load.peakMemory())
        .putNumber("read_bytes", load.read())
        .putNumber("written_bytes", load.written())
        .object("money", money -> MoneyJson.write(money, figures.money()))
        .object("failed_money", money -> MoneyJson.write(money, figures.failedMoney()));
  }

  static void spread(JsonObject out, Spread spread) {
    boolean any = spread.known() > 0;
    out.put("known", spread.known())
        .put("mean", spread.mean())
        .put("p50", any ? spread.p50() : null)
        .put("p95", any ? spread.p95() : null)
        .put("longest", any ? spread.longest() : null);
  }
}
