package io.hardknocks.server.mcp.tool;

import io.hardknocks.embedded.Hardknocks;
import io.hardknocks.engine.report.PatternReport;
import io.hardknocks.engine.report.Recommendation;
import io.hardknocks.engine.report.summary.Headlines;
import io.hardknocks.engine.report.summary.Summary;
import io.hardknocks.server.access.Role;
import io.hardknocks.server.mcp.tool.Tool.Effect;
import io.hardknocks.storage.Statistics.CategoryCount;
import io.hardknocks.storage.Statistics.Totals;
import java.time.InstantSource;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How a project is doing. */
final class Summarize {
  private static final int ROWS = 10;
  private static final int FEW = 3;

  private final Supplier<Hardknocks> memory;
  private final InstantSource clock;

  Summarize(Supplier<Hardknocks> memory, InstantSource clock) {
    this.memory = memory;
    this.clock = clock;
  }

  Tool tool() {
    return new Tool(
        "summary",
        "Summary of a project",
        Role.READ,
        Effect.READS,
        "How a project is doing: attempts, success rate, the commonest failures, and what to do"
            + " about them. Call it when somebody asks for an overview, or before you plan work on"
            + " reliability. Do not call it for one error.",
        Schema.requiring().text("since", "only what started since then: 7d, 2026-11-02").json(),
        this::summarize);
  }

  private Answer summarize(Asked asked) {
    var scope = asked.scope(clock);
    try (var lent = memory.get()) {
      var summary = lent.reports().summary(scope);
      var all = summary.all();
      return new Answer(head(all))
          .fact("attempts", all.attempts())
          .fact("sessions", all.sessions())
          .fact("succeeded", all.succeeded())
          .fact("failed", all.failed())
          .fact("fixed", all.fixed())
          .fact("unfixed", all.unfixed())
          .fact("success_rate", rate(all))
          .fact("success_rate_last_7_days", rate(summary.week()))
          .fact("success_rate_previous_7_days", rate(summary.weekBefore()))
          .rows(lent.reports().recommendations(scope, FEW), Summarize::recommendation)
          .rows(lent.reports().errors(scope, ROWS), Summarize::pattern)
          .rows(summary.categories(), Summarize::category)
          .orAsk("call search_failures with a category");
    }
  }

  private static void category(Row row, CategoryCount count) {
    row.say("- ").tell("category", count.category().wire()).say(": ");
    row.tell("failures", count.failures()).say(", ").tell("fixed", count.fixed());
  }

  private static String head(Totals all) {
    if (all.attempts() == 0) return "Nothing is recorded yet.";
    return String.format(
        Locale.ROOT,
        "%d attempts in %d sessions, %.0f%% succeeded; %d failures, %d of them fixed.",
        all.attempts(),
        all.sessions(),
        100 * Summary.successRate(all),
        all.failed(),
        all.fixed());
  }

  private static @Nullable Double rate(Totals totals) {
    double rate = Summary.successRate(totals);
    return Double.isNaN(rate) ? null : Math.round(rate * 10_000) / 10_000.0;
  }

  private static void recommendation(Row row, Recommendation recommendation) {
    row.say("- to do: ").quoted("advice", recommendation.advice());
    row.say("  (").quoted("figures", recommendation.figures()).say(")");
  }

  private static void pattern(Row row, PatternReport report) {
    var pattern = report.pattern();
    var blame = pattern.sample().failure();
    row.say("- failed ").tell("seen", pattern.failures()).say(" times, ");
    row.tell("fixed", pattern.fixed()).say(": ");
    row.quoted("error", blame == null ? "" : Headlines.of(blame)).say("  (");
    row.tell("fingerprint", pattern.fingerprint().value()).say(")");
  }
}
