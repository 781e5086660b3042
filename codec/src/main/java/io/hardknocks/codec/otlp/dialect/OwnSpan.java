package io.hardknocks.codec.otlp.dialect;

import io.hardknocks.codec.otlp.dialect.attribute.Fault;
import io.hardknocks.codec.otlp.dialect.attribute.Fields;
import io.hardknocks.codec.otlp.dialect.attribute.ValueText;
import io.hardknocks.codec.otlp.raw.RawSpan;
import io.hardknocks.conventions.Attribute;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Execution;
import io.hardknocks.model.Labels;
import io.hardknocks.model.Outcome;
import io.hardknocks.model.Output;
import io.hardknocks.model.Source;
import io.hardknocks.model.StageKey;
import io.hardknocks.model.Submission;
import io.hardknocks.model.Turn;
import io.hardknocks.model.step.Detail;
import io.hardknocks.model.step.Ending;
import io.hardknocks.model.step.Place;
import io.hardknocks.model.step.Step;
import io.hardknocks.model.step.StepId;
import io.hardknocks.model.step.Timing;
import io.hardknocks.model.trace.Claim;
import io.hardknocks.model.trace.ReceivedSpan;
import io.hardknocks.model.trace.SpanKey;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A span of our recorder, or of one who names the kind of a span as our recorder does. */
final class OwnSpan {
  private static final String OBSERVED = "observed";

  private final RawSpan span;
  private final SpanKey key;
  private final Fields fields;
  private final Sender sender;
  private final Timing timing;

  OwnSpan(RawSpan span, SpanKey key, Fields fields, Sender sender) {
    this.span = span;
    this.key = key;
    this.fields = fields;
    this.sender = sender;
    timing = Times.timing(span.times().start(), span.times().end());
  }

  ReceivedSpan read() {
    var kind = fields.text(Attribute.KIND);
    var fault = fault();
    var claim = Claims.of(fields, sender);
    fields.take(Attribute.RUN_ID);
    fields.take(Attribute.STAGE_ID);
    return switch (kind) {
      case "session", "stage" -> received(claim, container(kind, claim, fault), null);
      case "attempt" -> attempt(claim, fault);
      default -> received(claim, step(kind, claim, fault), null);
    };
  }

  private ReceivedSpan received(Claim claim, @Nullable Step step, @Nullable Submission attempt) {
    return new ReceivedSpan(key, SpanReader.parent(span.ids()), claim, step, attempt);
  }

  /** The exception of the span, else the words of its error: a bare outcome says nothing. */
  private Fault fault() {
    var said = fields.text(Attribute.ERROR_MESSAGE);
    var found = Fault.of(span, fields);
    boolean exception = span.events().stream().anyMatch(event -> event.name().equals("exception"));
    return exception || !found.failed() ? found : new Fault(true, said);
  }

  /** A session or stage is a record only when it has an error of its own. */
  private @Nullable Step container(String kind, Claim claim, Fault fault) {
    if (fault.text().isBlank()) return null;
    fields.take(Attribute.OUTCOME);
    return step(new Detail.Custom(kind), key.step(), claim, fault.ending());
  }

  private ReceivedSpan attempt(Claim claim, Fault fault) {
    var id =
        claim.attempt() == null ? new AttemptId(key.trace() + "-" + key.span()) : claim.attempt();
    var known =
        new Claim(
            true,
            claim.project(),
            claim.session() == null ? key.trace() : claim.session(),
            claim.stage() == null ? StageKey.SCRIPT : claim.stage(),
            id);
    var outcome = outcome(fault);
    var submission =
        new Submission(
            id,
            known.alone(key.trace()),
            turn(),
            new Source("", "", "", "", ""),
            new Execution(
                timing.startedAt(), timing.duration(), outcome, null, Taken.of(fields).usage()),
            new Output("", "", fault.text(), List.of()),
            new Labels(new TreeSet<>(), fields.rest()));
    return received(known, null, submission);
  }

  private Turn turn() {
    fields.take(Attribute.ATTEMPT_NUMBER);
    var method = fields.text(Attribute.ATTEMPT_METHOD);
    var previous = fields.text(Attribute.ATTEMPT_PREVIOUS);
    return new Turn(
        0,
        method.isBlank() ? OBSERVED : method,
        previous.isBlank() ? null : new AttemptId(previous));
  }

  private Outcome outcome(Fault fault) {
    var said = fields.text(Attribute.OUTCOME);
    if (said.isEmpty()) return fault.failed() ? Outcome.FAILED : Outcome.SUCCEEDED;
    return Outcome.ofWire(said);
  }

  private Step step(String kind, Claim claim, Fault fault) {
    for (var of : List.of(Attribute.ATTEMPT_NUMBER, Attribute.ATTEMPT_METHOD)) fields.take(of);
    fields.take(Attribute.ATTEMPT_PREVIOUS);
    var said = fields.text(Attribute.OUTCOME);
    var id = fields.text(Attribute.STEP_ID);
    var detail = OwnDetails.of(kind, span, fields, fault);
    return step(detail, id.isBlank() ? key.step() : new StepId(id), claim, ending(said, fault));
  }

  private static Ending ending(String said, Fault fault) {
    if (said.isEmpty()) return fault.ending();
    return switch (Outcome.ofWire(said)) {
      case SUCCEEDED -> Ending.SUCCEEDED;
      case CANCELLED -> new Ending(Ending.Status.UNKNOWN, fault.text(), null);
      case FAILED, TIMED_OUT, REJECTED -> Ending.failed(fault.text());
    };
  }

  private Step step(Detail detail, StepId id, Claim claim, Ending ending) {
    var name = fields.text(Attribute.STEP_NAME);
    var language = fields.text(Attribute.CODE_LANGUAGE);
    var taken = Taken.of(fields);
    var rest = fields.rest();
    if (!language.isEmpty()) rest.put("language", ValueText.json(language));
    return new Step(
        id,
        new Place(claim.alone(key.trace()), claim.attempt(), null),
        Printable.name(name.isBlank() ? span.name() : name, "step", 500),
        timing,
        ending,
        taken,
        detail,
        rest);
  }
}
