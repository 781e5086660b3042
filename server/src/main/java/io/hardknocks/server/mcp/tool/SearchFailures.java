package io.hardknocks.server.mcp.tool;

import io.hardknocks.analysis.failure.Observed;
import io.hardknocks.embedded.Hardknocks;
import io.hardknocks.embedded.Listed;
import io.hardknocks.engine.report.fix.SimilarFailure;
import io.hardknocks.engine.report.fix.SimilarSearch;
import io.hardknocks.engine.report.summary.Headlines;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Category;
import io.hardknocks.model.Fingerprint;
import io.hardknocks.model.Headline;
import io.hardknocks.model.Outcome;
import io.hardknocks.server.access.Role;
import io.hardknocks.server.http.Cursors;
import io.hardknocks.server.mcp.tool.Tool.Effect;
import io.hardknocks.storage.AttemptQuery;
import io.hardknocks.storage.Cursor;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What failed before, one by one. */
final class SearchFailures {
  private static final Set<Outcome> FAILED =
      Set.of(Outcome.FAILED, Outcome.TIMED_OUT, Outcome.REJECTED);
  private static final int ROWS = 10;

  private final Supplier<Hardknocks> memory;
  private final InstantSource clock;

  SearchFailures(Supplier<Hardknocks> memory, InstantSource clock) {
    this.memory = memory;
    this.clock = clock;
  }

  Tool tool() {
    return new Tool(
        "search_failures",
        "Search past failures",
        Role.READ,
        Effect.READS,
        "Past failures, latest first, by category, pattern or time; or those like an error text."
            + " Call it to see what happened to a project, or to find an attempt's id. Do not call"
            + " it for a fix: find_fix searches better; nor for figures: summary has them.",
        Schema.requiring()
            .text("text", "an error text: what is like it, most similar first")
            .text("language", "of the text")
            .oneOf(
                "category",
                Arrays.stream(Category.values()).map(Category::wire).toList(),
                "only failures of this kind")
            .text("fingerprint", "only failures of this pattern")
            .flag("unfixed_only", "only those that nothing fixed yet")
            .text("since", "only those since then: 7d, 2026-11-02")
            .number("limit", "at most so many (default: 10)")
            .text("cursor", "next_cursor of the answer before")
            .json(),
        this::search);
  }

  private Answer search(Asked asked) {
    var text = asked.optional("text");
    try (var lent = memory.get()) {
      return text == null ? listed(lent, asked) : alike(lent, asked, text);
    }
  }

  private Answer alike(Hardknocks lent, Asked asked, String text) {
    var read = lent.classify(Observed.text(asked.text("language"), text));
    var sought = SimilarSearch.sought(text, read);
    var found = lent.reports().similar(sought, asked.scope(clock), asked.limit(ROWS));
    return new Answer(found.isEmpty() ? "Nothing like it failed before." : "Most similar first.")
        .rows(found, SearchFailures::similar)
        .orAsk("call with a greater max_tokens or a smaller limit");
  }

  private static void similar(Row row, SimilarFailure similar) {
    var pattern = similar.pattern();
    var blame = pattern.sample().failure();
    row.say("- ").quoted("error", blame == null ? "" : Headlines.of(blame));
    row.say("  (").tell("seen", pattern.failures()).say(" times, ");
    row.tell("fixed", pattern.fixed()).say(", last in ");
    row.tell("attempt", pattern.sample().id().value()).say(", ");
    row.tell("fingerprint", pattern.fingerprint().value()).say(")");
    row.put("similarity", Math.round(similar.similarity() * 1000) / 1000.0);
  }

  private Answer listed(Hardknocks lent, Asked asked) {
    var listed = lent.reports().listed(query(asked));
    var attempts = listed.attempts();
    return new Answer(attempts.isEmpty() ? "No such failures." : "Latest first.")
        .rows(
            attempts, (row, attempt) -> headline(row, attempt, listed.fixedBy().get(attempt.id())))
        .rest(shown -> next(listed, shown));
  }

  /** Goes on after the last row that found room, not after the last of the page. */
  private static @Nullable String next(Listed listed, int shown) {
    var attempts = listed.attempts();
    var next = listed.next();
    if (shown > 0 && shown < attempts.size()) {
      var last = attempts.get(shown - 1);
      next = new Cursor(last.startedAt(), last.position());
    } else if (shown < attempts.size()) return "call with a greater max_tokens";
    return next == null ? null : "call again with cursor " + Cursors.written(next);
  }

  private AttemptQuery query(Asked asked) {
    var query =
        AttemptQuery.of(asked.scope(clock), asked.limit(ROWS))
            .outcomes(FAILED)
            .after(Cursors.read(asked.optional("cursor")));
    var category = asked.optional("category");
    if (category != null) query = query.category(Category.ofWire(category));
    var print = asked.optional("fingerprint");
    if (print != null) query = query.fingerprint(new Fingerprint(print));
    return asked.flag("unfixed_only") ? query.unfixed() : query;
  }

  private static void headline(Row row, Headline attempt, @Nullable AttemptId fixedBy) {
    var blame = attempt.failure();
    row.say("- ").tell("attempt", attempt.id().value()).say(" of ");
    row.tell("session_id", attempt.stage().session()).say(", ");
    row.tell("at", attempt.startedAt().toString()).say(", ");
    row.say(attempt.outcome().wire()).put("outcome", attempt.outcome().wire());
    if (blame != null) {
      row.say(": ").quoted("error", Headlines.of(blame)).put("category", blame.category().wire());
      row.put("fingerprint", blame.fingerprint().value());
    }
    if (fixedBy != null) row.say("  (").tell("fixed_by", fixedBy.value()).say(")");
  }
}
