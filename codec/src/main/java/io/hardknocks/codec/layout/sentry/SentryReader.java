package io.hardknocks.codec.layout.sentry;

import io.hardknocks.codec.BadRecord;
import io.hardknocks.codec.layout.Items;
import io.hardknocks.codec.layout.LayoutReader;
import io.hardknocks.codec.layout.Origin;
import io.hardknocks.codec.layout.Taker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Reads events: one a file, an array, one a line, or in envelopes. */
public final class SentryReader implements LayoutReader {
  private static final Set<String> WRAPPERS = Set.of("events", "issues", "results");

  private final String project;

  /**
   * @param project of events that name none
   */
  public SentryReader(String project) {
    this.project = project;
  }

  @Override
  public void read(Path file, Taker taker) throws IOException, InterruptedException {
    if (Envelope.is(file)) Envelope.read(file, taker, (origin, item) -> item(origin, item, taker));
    else Items.read(file, WRAPPERS, taker, (origin, item) -> item(origin, item, taker));
  }

  private void item(Origin origin, ObjectNode item, Taker taker)
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
