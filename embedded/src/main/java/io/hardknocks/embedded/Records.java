package io.hardknocks.embedded;

import io.hardknocks.engine.link.LinkFixes;
import io.hardknocks.engine.record.RecordAttempts;
import io.hardknocks.engine.record.RecordSteps;
import io.hardknocks.engine.record.Understand;
import io.hardknocks.model.Attempt;
import io.hardknocks.model.Submission;
import io.hardknocks.model.step.Reported;
import java.time.Duration;
import java.util.List;

/** Attempts on their way into a memory, and what follows from them. Thread-safe. */
final class Records {
  /** How long one record waits for what was recorded before it to be learned from. */
  private static final Duration LEARNING = Duration.ofSeconds(1);

  private final SharedStore shared;
  private final Reports reports;
  private final Lazy<Understand> understand;
  private final RecordAttempts attempts;
  private final Lazy<RecordSteps> steps;
  private final LinkFixes links;
  private final Lessons lessons;

  Records(
      SharedStore shared,
      Reports reports,
      Lazy<Understand> understand,
      RecordAttempts attempts,
      Lazy<RecordSteps> steps,
      LinkFixes links,
      Lessons lessons) {
    this.shared = shared;
    this.reports = reports;
    this.understand = understand;
    this.attempts = attempts;
    this.steps = steps;
    this.links = links;
    this.lessons = lessons;
  }

  /** Keeps one attempt and learns from it, or spools it while another process has the store. */
  Recorded keep(Reported reported) {
    var cleaned = understand.get().clean(reported.attempt());
    return shared.openForWriting() ? commit(cleaned, reported) : spool(cleaned, reported);
  }

  private Recorded spool(Submission cleaned, Reported reported) {
    shared.spool(List.of(new Reported(cleaned, steps.get().understand(reported.steps()))));
    return new Recorded(understand.get().understand(cleaned), List.of(), true);
  }

  private Recorded commit(Submission cleaned, Reported reported) {
    if (!reported.steps().isEmpty()) steps.get().record(reported.steps());
    var fresh = attempts.record(List.of(cleaned));
    links.catchUp();
    lessons.catchUp(LEARNING);
    var attempt = fresh.isEmpty() ? reports.attempt(cleaned.id()) : fresh.getFirst();
    return new Recorded(attempt, reports.fixesBy(List.of(cleaned.id())), false);
  }

  /** Keeps attempts. What follows from them is for {@link #catchUp}. */
  List<Attempt> keepAll(List<Reported> reported) {
    shared.open();
    var observed = reported.stream().flatMap(one -> one.steps().stream()).toList();
    if (!observed.isEmpty()) steps.get().record(observed);
    return attempts.record(reported.stream().map(Reported::attempt).toList());
  }

  /** Links fixes and learns, as far as it gets in this time. Returns whether nothing is left. */
  boolean catchUp(Duration longest) {
    shared.takeInLater();
    links.catchUp();
    return lessons.follow(longest);
  }

  /** Makes patterns, fixes and lessons again from what was recorded. */
  void rebuild() {
    shared.open();
    links.rebuild();
    lessons.rebuild();
  }
}
