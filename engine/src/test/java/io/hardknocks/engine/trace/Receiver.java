package io.hardknocks.engine.trace;

import io.hardknocks.analysis.failure.FailureReader;
import io.hardknocks.analysis.failure.Rules;
import io.hardknocks.analysis.price.PriceTable;
import io.hardknocks.analysis.price.Pricing;
import io.hardknocks.analysis.redact.Redactor;
import io.hardknocks.engine.record.RecordAttempts;
import io.hardknocks.engine.record.RecordSteps;
import io.hardknocks.engine.record.Understand;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Project;
import io.hardknocks.model.step.Step;
import io.hardknocks.model.step.StepId;
import io.hardknocks.model.trace.Received;
import io.hardknocks.storage.PipelineStatistics.By;
import io.hardknocks.storage.Scope;
import io.hardknocks.storage.Storage;
import io.hardknocks.storage.memory.MemoryStorage;
import java.util.ArrayList;
import java.util.List;

/** A store with the use case on it, which can be started again. */
final class Receiver {
  private static final FailureReader FAILURES = FailureReader.of(Rules.standard());
  private static final Redactor REDACTOR = Redactor.standard();
  private static final Pricing PRICING =
      new Pricing(
          PriceTable.standard()
              .with(
                  "prices: [{provider: acme, models: [one], as_of: 2026-01-02, input: 1, output: 1}]"));

  final Storage storage = new MemoryStorage();
  private RecordSpans spans = start();

  private RecordSpans start() {
    var understand = new Understand(REDACTOR, FAILURES);
    return new RecordSpans(
        new RecordSteps(REDACTOR, FAILURES, PRICING, storage),
        new RecordAttempts(() -> understand, storage),
        storage);
  }

  Kept record(Received received) {
    return spans.record(received);
  }

  void restart() {
    spans = start();
  }

  Step step(String id) {
    return storage.steps().findAll(List.of(new StepId(id))).getFirst();
  }

  String attempt(String id) {
    var attempt = storage.attempts().find(new AttemptId(id));
    return attempt == null ? "none" : attempt.stage() + " " + attempt.output().error();
  }

  /** All that was made of the spans, whatever the order of arrival. */
  List<Object> picture(List<String> sessions, List<AttemptId> attempts) {
    var picture = new ArrayList<Object>();
    for (var session : sessions) picture.add(storage.steps().ofSession(Project.DEFAULT, session));
    for (var attempt : attempts) picture.add(attempt(attempt.value()));
    picture.add(storage.pipelines().spending(Scope.ALL, By.MODEL));
    picture.add(storage.pipelines().spending(Scope.ALL, By.STAGE));
    return picture;
  }
}
