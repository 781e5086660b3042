package io.hardknocks.codec.otlp.dialect;

import io.hardknocks.codec.otlp.dialect.attribute.Fault;
import io.hardknocks.codec.otlp.dialect.attribute.Fields;
import io.hardknocks.codec.otlp.dialect.attribute.Meaning;
import io.hardknocks.codec.otlp.dialect.call.ModelCalls;
import io.hardknocks.codec.otlp.raw.RawSpan;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Execution;
import io.hardknocks.model.Labels;
import io.hardknocks.model.Outcome;
import io.hardknocks.model.Output;
import io.hardknocks.model.Source;
import io.hardknocks.model.StageKey;
import io.hardknocks.model.Submission;
import io.hardknocks.model.Turn;
import io.hardknocks.model.Usage;
import io.hardknocks.model.step.Detail;
import io.hardknocks.model.step.Place;
import io.hardknocks.model.step.Resources;
import io.hardknocks.model.step.Step;
import io.hardknocks.model.trace.Claim;
import io.hardknocks.model.trace.ReceivedSpan;
import io.hardknocks.model.trace.SpanKey;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A span that our recorder did not write. Below a root it belongs to the attempt that its trace is;
 * a root is that attempt, unless it is nothing but a call that went well.
 */
final class ForeignSpan {
  private static final String METHOD = "observed";

  private final RawSpan span;
  private final SpanKey key;
  private final Fields fields;
  private final Sender sender;
  private final @Nullable String parent;

  ForeignSpan(RawSpan span, SpanKey key, Fields fields, Sender sender) {
    this.span = span;
    this.key = key;
    this.fields = fields;
    this.sender = sender;
    parent = SpanReader.parent(span.ids());
  }

  ReceivedSpan read() {
    var claim = Claims.of(fields, sender);
    var fault = Fault.of(span, fields);
    var sort = Sort.of(fields);
    boolean attempt =
        parent == null
            && claim.attempt() == null
            && (fault.failed() || sort.what() == Sort.What.OTHER);
    var detail = detail(sort, fault);
    var step =
        new Step(
            key.step(),
            place(claim, attempt),
            Printable.name(span.name(), sort.word(), 500),
            Times.timing(span.times().start(), span.times().end()),
            fault.ending(),
            Resources.UNKNOWN,
            detail,
            rest(detail));
    return new ReceivedSpan(
        key, parent, claim, step, attempt ? submission(claim, fault, step) : null);
  }

  private SortedMap<String, String> rest(Detail detail) {
    return detail instanceof Detail.ModelCall ? fields.rest() : fields.restWithMessages();
  }

  private Place place(Claim claim, boolean isAttempt) {
    var attempt = claim.attempt();
    if (attempt == null && (isAttempt || parent != null)) attempt = new AttemptId(key.trace());
    return new Place(
        claim.alone(key.trace()), attempt, parent == null ? null : key.sibling(parent).step());
  }

  private Detail detail(Sort sort, Fault fault) {
    return switch (sort.what()) {
      case MODEL_CALL -> ModelCalls.of(span, fields, fault, false);
      case TOOL_CALL -> tool();
      case OTHER -> new Detail.Custom(sort.word());
    };
  }

  private Detail.ToolCall tool() {
    fields.take(Meaning.OPERATION);
    var name = fields.text(Meaning.TOOL_NAME);
    var arguments = fields.text(Meaning.TOOL_ARGUMENTS);
    var result = fields.text(Meaning.TOOL_RESULT);
    return new Detail.ToolCall(
        name.isEmpty() ? span.name() : name,
        arguments.isEmpty() ? fields.text(Meaning.PROMPT) : arguments,
        result.isEmpty() ? fields.text(Meaning.RESPONSE) : result);
  }

  private Submission submission(Claim claim, Fault fault, Step step) {
    var named = claim.stage() == null ? Printable.name(span.name(), "trace", 200) : claim.stage();
    var stage = claim.alone(key.trace());
    return new Submission(
        new AttemptId(key.trace()),
        new StageKey(stage.project(), stage.session(), named),
        new Turn(0, METHOD, null),
        source(step.detail()),
        new Execution(
            step.timing().startedAt(),
            step.timing().duration(),
            fault.failed() ? Outcome.FAILED : Outcome.SUCCEEDED,
            null,
            Usage.UNKNOWN),
        new Output("", "", fault.text(), java.util.List.of()),
        Labels.NONE);
  }

  private static Source source(Detail detail) {
    return detail instanceof Detail.ModelCall call
        ? new Source("", "", call.prompt(), call.model(), "")
        : new Source("", "", "", "", "");
  }
}
