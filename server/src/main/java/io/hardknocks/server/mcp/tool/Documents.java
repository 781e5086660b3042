package io.hardknocks.server.mcp.tool;

import io.hardknocks.embedded.AttemptReport;
import io.hardknocks.embedded.Hardknocks;
import io.hardknocks.engine.report.summary.Headlines;
import io.hardknocks.model.Attempt;
import io.hardknocks.model.Failure;
import io.hardknocks.model.Fix;
import io.hardknocks.model.Project;
import io.hardknocks.server.access.Principal;
import java.util.List;
import java.util.function.Supplier;

/** Whole records as a model reads them: an attempt, a session, a pattern. */
final class Documents {
  static final String SCHEME = "hardknocks://";

  private final Supplier<Hardknocks> memory;

  Documents(Supplier<Hardknocks> memory) {
    this.memory = memory;
  }

  /** One kind of them. */
  record Kind(String name, String variable, String description, Reading reading) {
    String template() {
      return prefix() + "{" + variable + "}";
    }

    String prefix() {
      return SCHEME + name + "/";
    }
  }

  /** Reads one. */
  interface Reading {
    Answer of(String id, Principal who);
  }

  List<Kind> kinds() {
    return List.of(
        new Kind(
            "attempt", "id", "One attempt: its error, its script, what it printed.", this::attempt),
        new Kind("session", "id", "All attempts at one goal, in their order.", this::session),
        new Kind(
            "pattern", "fingerprint", "Failures of one kind, and what fixed them.", this::pattern));
  }

  private Answer attempt(String id, Principal who) {
    try (var lent = memory.get()) {
      return attempt(Visible.attempt(lent, id, who));
    }
  }

  private static Answer attempt(AttemptReport report) {
    var attempt = report.attempt();
    var answer =
        new Answer("Attempt " + attempt.id() + " " + attempt.outcome().wire() + ".")
            .row(row -> place(row, attempt));
    var failure = attempt.failure();
    if (failure != null) failure(answer, failure);
    var fix = report.fix();
    if (fix != null) answer.row(row -> row.tell("fixed_by", fix.fixing().value()));
    part(answer, "request", attempt.source().prompt());
    tail(answer, "error text", attempt.output().error());
    tail(answer, "stderr", attempt.output().stderr());
    part(answer, "script", attempt.source().script());
    tail(answer, "stdout", attempt.output().stdout());
    return answer.orAsk("hardknocks attempt " + attempt.id() + ", or GET /api/attempts");
  }

  private static void place(Row row, Attempt attempt) {
    row.tell("session", attempt.stage().session()).say(", ");
    row.tell("stage", attempt.stage().name()).say(", ");
    row.tell("number", attempt.turn().number()).say(", ");
    row.tell("at", attempt.execution().startedAt().toString()).say(", ");
    row.tell("exit_code", attempt.execution().exitCode());
  }

  private static void failure(Answer answer, Failure failure) {
    answer.row(
        row -> {
          row.tell("category", failure.category().wire()).say(", ");
          row.tell("fingerprint", failure.fingerprint().value()).say(": ");
          row.quoted("error", failure.headline());
        });
  }

  private static void part(Answer answer, String name, String text) {
    if (!text.isBlank()) answer.row(row -> row.say(name + ":\n").block(name, text));
  }

  private static void tail(Answer answer, String name, String text) {
    if (!text.isBlank()) answer.row(row -> row.say(name + ":\n").tail(name, text));
  }

  private Answer session(String id, Principal who) {
    try (var lent = memory.get()) {
      var journey = lent.reports().session(project(who), id);
      var fixedBy = Fix.byFailed(journey.fixes());
      return new Answer("A session of " + journey.attempts().size() + " attempts, first to last.")
          .rows(
              journey.attempts(),
              (row, attempt) -> {
                row.say("- ").tell("attempt", attempt.id().value()).say(" ");
                row.say(attempt.outcome().wire()).say(", ").tell("stage", attempt.stage().name());
                var failure = attempt.failure();
                if (failure != null) row.say(": ").quoted("error", failure.headline());
                var fixing = fixedBy.get(attempt.id());
                if (fixing != null) row.say("  (").tell("fixed_by", fixing.value()).say(")");
              })
          .orAsk("search_failures with a cursor, or GET /api/sessions");
    }
  }

  private Answer pattern(String fingerprint, Principal who) {
    try (var lent = memory.get()) {
      var report = lent.reports().pattern(project(who), fingerprint);
      var pattern = report.pattern();
      var blame = pattern.sample().failure();
      var fix = report.fix();
      var answer =
          new Answer("Pattern " + pattern.fingerprint() + " is " + pattern.state().wire() + ".")
              .row(row -> row.quoted("error", blame == null ? "" : Headlines.of(blame)))
              .row(
                  row ->
                      row.tell("failures", pattern.failures())
                          .say(", ")
                          .tell("fixed", pattern.fixed())
                          .say(", ")
                          .tell("sessions", pattern.sessions())
                          .say(", ")
                          .tell("first_seen", pattern.firstSeen().toString())
                          .say(", ")
                          .tell("last_seen", pattern.lastSeen().toString()))
              .row(row -> row.tell("latest_attempt", pattern.sample().id().value()));
      if (fix != null) answer.row(row -> FailureTools.fix(row.say(FailureTools.lead(fix)), fix));
      return answer;
    }
  }

  private static Project project(Principal who) {
    return who.project() == null ? Project.DEFAULT : who.project();
  }
}
