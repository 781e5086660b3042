package io.hardknocks.codec.layout.sentry;

import io.hardknocks.codec.BadRecord;
import io.hardknocks.codec.layout.ItemReader;
import io.hardknocks.codec.layout.Origin;
import io.hardknocks.codec.layout.Taker;
import java.io.IOException;
import java.nio.file.Path;
import tools.jackson.databind.node.ObjectNode;

/** Reads events: one a file, an array, one a line, or in envelopes. */
public final class SentryReader extends ItemReader {
  /**
   * @param project of events that name none
   */
  public SentryReader(String project) {
    super(project, "events", "issues", "results");
  }

  @Override
  public void read(Path file, Taker taker) throws IOException, InterruptedException {
    if (Envelope.is(file)) Envelope.read(file, taker, (origin, item) -> item(origin, item, taker));
    else super.read(file, taker);
  }

  @Override
  protected void item(Origin origin, ObjectNode item, Taker taker)
      throws BadRecord, InterruptedException {
    var event = item.get("event") instanceof ObjectNode inner ? inner : item;
    if (!SentryEvent.is(event)) {
      throw new BadRecord("no event (expected: event_id, exception, message …)");
    }
    var reported = new SentryEvent(event, project, origin.time()).attempt();
    if (reported == null) taker.passOver(origin.file(), origin.line());
    else taker.attempt(reported);
  }
}
