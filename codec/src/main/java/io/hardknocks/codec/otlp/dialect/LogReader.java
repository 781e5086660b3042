package io.hardknocks.codec.otlp.dialect;

import io.hardknocks.codec.otlp.dialect.attribute.Conversation;
import io.hardknocks.codec.otlp.dialect.attribute.Fault;
import io.hardknocks.codec.otlp.dialect.attribute.Fields;
import io.hardknocks.codec.otlp.dialect.attribute.Meaning;
import io.hardknocks.codec.otlp.dialect.attribute.ValueText;
import io.hardknocks.codec.otlp.dialect.call.MessageEvents;
import io.hardknocks.codec.otlp.raw.RawLog;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Project;
import io.hardknocks.model.step.Detail;
import io.hardknocks.model.step.Ending;
import io.hardknocks.model.step.Place;
import io.hardknocks.model.step.Resources;
import io.hardknocks.model.step.Step;
import io.hardknocks.model.step.Timing;
import io.hardknocks.model.trace.Claim;
import io.hardknocks.model.trace.ReceivedSpan;
import io.hardknocks.model.trace.SpanKey;
import io.hardknocks.model.trace.SpanMessage;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * Makes of each log record what it is: messages of a model call, or an error. Of the others only
 * those of severity ERROR are kept. For one request, on one thread.
 */
public final class LogReader {
  private static final int SUMMARY = 100;

  private final SpanReader spans;
  private final List<ReceivedSpan> errors = new ArrayList<>();
  private final List<SpanMessage> messages = new ArrayList<>();

  /**
   * A reader.
   *
   * @param project of records that name none
   */
  public LogReader(Project project) {
    spans = new SpanReader(project);
  }

  public List<ReceivedSpan> errors() {
    return errors;
  }

  public List<SpanMessage> messages() {
    return messages;
  }

  /**
   * Takes a record.
   *
   * @throws IllegalArgumentException when it cannot be kept; the message says why in one line
   */
  public void read(RawLog log) {
    if (log.at() <= 0)
      throw new IllegalArgumentException(
          "time: " + Long.toUnsignedString(log.at()) + " (expected: nanoseconds since 1970)");
    var fields = Fields.of(log.attributes());
    boolean traced = !log.ids().trace().isEmpty() && !SpanReader.isZero(log.ids().trace());
    var told = MessageEvents.of(log.event(), fields, log.body());
    if (!told.isEmpty()) takeMessages(log, told, traced);
    else if (isError(log, fields)) errors.add(error(log, fields, traced));
    else
      throw new IllegalArgumentException(
          "a log record below ERROR, "
              + (log.event().isEmpty() ? "no event" : Printable.name(log.event(), "event", 60))
              + " (expected: a message of a model call, an exception, or severity ERROR)");
  }

  private static boolean isError(RawLog log, Fields fields) {
    return log.severity() >= RawLog.ERROR
        || fields.has(Meaning.EXCEPTION_TYPE)
        || fields.has(Meaning.EXCEPTION_MESSAGE)
        || fields.has(Meaning.EXCEPTION_STACKTRACE);
  }

  private void takeMessages(RawLog log, MessageEvents told, boolean traced) {
    if (!traced)
      throw new IllegalArgumentException(
          "a message of a model call without a trace (expected: the ids of its span)");
    var key = SpanReader.key(log.ids());
    var id = name(log);
    add(key, id + "-in", log, told.sent(), false);
    add(key, id + "-out", log, told.answered(), true);
  }

  private void add(SpanKey key, String id, RawLog log, Conversation conversation, boolean answer) {
    int number = 0;
    for (var message : conversation.messages())
      messages.add(
          new SpanMessage(
              key, id + number++, Times.instant(log.at()), answer, message.role(), message.text()));
  }

  private ReceivedSpan error(RawLog log, Fields fields, boolean traced) {
    var sender = spans.sender(log.origin().resource());
    var around = traced ? SpanReader.key(log.ids()) : null;
    var trace = around == null ? outside(log, sender) : around.trace();
    var key = new SpanKey(trace, (around == null ? "" : around.span() + "-") + name(log));
    var claim = Claims.of(fields, sender);
    return new ReceivedSpan(
        key,
        around == null ? null : around.span(),
        claim,
        step(log, fields, key, around, claim),
        null);
  }

  private static Step step(
      RawLog log,
      Fields fields,
      SpanKey key,
      @org.jspecify.annotations.Nullable SpanKey around,
      Claim claim) {
    var body = ValueText.plain(log.body());
    var exception = Fault.text(fields);
    var attempt = claim.attempt();
    if (attempt == null && around != null) attempt = new AttemptId(around.trace());
    var attributes = fields.restWithMessages();
    if (!body.isEmpty() && !exception.isEmpty()) attributes.put("body", ValueText.json(body));
    return new Step(
        key.step(),
        new Place(claim.alone(key.trace()), attempt, around == null ? null : around.step()),
        Printable.name(body.isEmpty() ? log.event() : body, "log", SUMMARY),
        new Timing(Times.instant(log.at()), null),
        Ending.failed(exception.isEmpty() ? body : exception),
        Resources.UNKNOWN,
        new Detail.Custom("log"),
        attributes);
  }

  /** What stands for the trace of a record that has none: its service and day. */
  private static String outside(RawLog log, Sender sender) {
    var day = LocalDate.ofInstant(Times.instant(log.at()), ZoneOffset.UTC);
    return Printable.name(sender.service(), "unknown", 100) + " " + day;
  }

  /** The same for the same record, so that it counts once. */
  private static String name(RawLog log) {
    var said = log.at() + log.event() + ValueText.plain(log.body());
    for (int i = 0; i < log.attributes().size(); i++)
      said += log.attributes().name(i) + ValueText.plain(log.attributes().value(i));
    var hash = UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8));
    return "log-" + HexFormat.of().toHexDigits(hash.getMostSignificantBits());
  }
}
