package io.hardknocks.codec.submission;

import io.hardknocks.codec.BadRecord;
import io.hardknocks.codec.Durations;
import io.hardknocks.codec.JsonValue;
import io.hardknocks.codec.RawFields;
import io.hardknocks.codec.StepJson;
import io.hardknocks.codec.TokenFields;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.OutputFile;
import io.hardknocks.model.StageKey;
import io.hardknocks.model.Usage;
import io.hardknocks.model.step.Cost;
import io.hardknocks.model.step.Delivery;
import io.hardknocks.model.step.Detail;
import io.hardknocks.model.step.Ending;
import io.hardknocks.model.step.Finding;
import io.hardknocks.model.step.Place;
import io.hardknocks.model.step.Recovery;
import io.hardknocks.model.step.Resources;
import io.hardknocks.model.step.Step;
import io.hardknocks.model.step.StepId;
import io.hardknocks.model.step.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A step while it is read, in the field names that {@link StepJson} writes. */
record StepFields(RawFields in) {
  private static final int LONGEST_NAME = 500;

  static StepFields of(JsonValue value) throws BadRecord {
    return new StepFields(RawFields.of("steps", value));
  }

  /**
   * The step of an attempt.
   *
   * @param number its place in the attempt, for one that has no id
   */
  Step step(StageKey stage, AttemptId attempt, Instant startedAt, int number) throws BadRecord {
    var id = in.text("id");
    var parent = in.text("parent_id");
    var type = in.text("type", "custom");
    var name = in.text("name", type);
    var timing =
        new Timing(in.read("started_at", startedAt, Timestamps::of), millis("duration_ms"));
    var ending = ending();
    var resources = resources();
    var detail = detail(type);
    derived();
    return new Step(
        id.isEmpty() ? StepIds.of(attempt, "." + number) : new StepId(id),
        new Place(stage, attempt, parent.isEmpty() ? null : new StepId(parent)),
        name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME),
        timing,
        ending,
        resources,
        detail,
        in.rest());
  }

  private @Nullable Duration millis(String name) throws BadRecord {
    var millis = in.number(name);
    return millis == null ? null : Durations.ofMillis(name, millis);
  }

  private Ending ending() throws BadRecord {
    var error = in.text("error");
    var status = in.text("status");
    if (!status.isEmpty()) return new Ending(Ending.Status.ofWire(status), error, null);
    return error.isEmpty() ? new Ending(Ending.Status.UNKNOWN, "", null) : Ending.failed(error);
  }

  private Resources resources() throws BadRecord {
    var fields = in.object("resources");
    if (fields.rest().isEmpty()) return Resources.UNKNOWN;
    var source = fields.text("source", Usage.Source.REPORTED.wire());
    var cpu = fields.number("cpu_ms");
    var usage =
        new Usage(
            Usage.Source.ofWire(source),
            cpu == null ? null : Durations.ofMillis("cpu_ms", cpu),
            fields.whole("peak_memory_bytes"),
            fields.whole("read_bytes"),
            fields.whole("written_bytes"));
    var resources =
        new Resources(
            usage,
            fields.whole("memory_start_bytes"),
            fields.whole("memory_end_bytes"),
            fields.whole("temporary_files"));
    fields.rest().forEach((name, raw) -> in.rest().put("resources." + name, raw));
    return resources;
  }

  private Detail detail(String type) throws BadRecord {
    return switch (type) {
      case "llm_call" -> call();
      case "template_render" ->
          new Detail.TemplateRender(
              in.text("template"), new TreeMap<>(in.object("variables").rest()), in.text("output"));
      case "code_generation" ->
          new Detail.CodeGeneration(
              in.text("specification"), in.text("code"), in.yes("parses"), findings("problems"));
      case "validation" -> validation();
      case "file_write" -> write();
      case "tool_call" ->
          new Detail.ToolCall(in.text("tool"), in.text("arguments"), in.text("result"));
      default -> new Detail.Custom(type);
    };
  }

  private Detail.ModelCall call() throws BadRecord {
    var usage = in.object("usage");
    var tokens = TokenFields.take(usage);
    usage.rest().forEach((name, raw) -> in.rest().put("usage." + name, raw));
    return new Detail.ModelCall(
        in.text("provider"),
        in.text("model"),
        in.text("prompt"),
        in.text("response"),
        new TreeMap<>(in.object("parameters").rest()),
        tokens,
        delivery(),
        Cost.NOT_PRICED);
  }

  private Delivery delivery() throws BadRecord {
    var retries = in.whole("retries");
    var refusal = in.text("refusal");
    boolean limited = Boolean.TRUE.equals(in.yes("rate_limited"));
    boolean overloaded = Boolean.TRUE.equals(in.yes("overloaded"));
    return new Delivery(
        millis("first_token_ms"),
        retries == null ? 0 : Math.clamp(retries, 0, Integer.MAX_VALUE),
        !refusal.isEmpty()
            ? Delivery.Refusal.ofWire(refusal)
            : limited
                ? Delivery.Refusal.RATE_LIMITED
                : overloaded ? Delivery.Refusal.OVERLOADED : Delivery.Refusal.NONE,
        millis("retry_after_ms"));
  }

  private Detail.Validation validation() throws BadRecord {
    var recovery = in.text("recovery", Recovery.NOT_TRIED.wire());
    return new Detail.Validation(
        in.text("of", "custom"),
        findings("errors"),
        in.list("fixes_applied", fix -> fix.text("fixes_applied")),
        Recovery.ofWire(recovery));
  }

  private Detail.FileWrite write() throws BadRecord {
    var size = in.whole("size");
    return new Detail.FileWrite(
        new OutputFile(in.text("path"), size == null ? 0 : size, in.text("sha256")),
        in.text("permissions"),
        in.yes("verified"));
  }

  private List<Finding> findings(String name) throws BadRecord {
    return in.list(name, value -> finding(name, value));
  }

  private static Finding finding(String name, JsonValue value) throws BadRecord {
    if (!value.isObject()) return new Finding(value.text(name), 0, "");
    var fields = RawFields.of(name, value);
    var line = fields.whole("line");
    return new Finding(
        fields.text("message"),
        line == null ? 0 : Math.clamp(line, 0, Integer.MAX_VALUE),
        fields.text("context"));
  }

  /** What we write beside a step and make anew when it comes back. */
  private void derived() {
    for (var name :
        List.of("project", "session_id", "stage", "attempt_id", "category", "cost_usd", "price")) {
      in.rest().remove(name);
    }
  }
}
