package io.hardknocks.codec.layout.generation;

import io.hardknocks.codec.BadRecord;
import io.hardknocks.codec.layout.Fields;
import io.hardknocks.codec.layout.Items;
import io.hardknocks.codec.layout.LayoutReader;
import io.hardknocks.codec.layout.Naming;
import io.hardknocks.codec.layout.Origin;
import io.hardknocks.codec.layout.Taker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads {@code session_UUID.jsonl}, and the files of model calls and validation errors that lie
 * beside it. Those that belong to no event are read on their own: read the sessions first.
 */
public final class GenerationReader implements LayoutReader {
  private static final int OPEN = 500;

  private final String project;
  private final Details details = new Details();

  /**
   * @param project of events that name none
   */
  public GenerationReader(String project) {
    this.project = project;
  }

  @Override
  public void read(Path file, Taker taker) throws IOException, InterruptedException {
    if (Details.isDetail(file)) detail(file, taker);
    else session(file, taker);
  }

  private void session(Path file, Taker taker) throws IOException, InterruptedException {
    var open = new LinkedHashMap<String, GenerationSession>();
    var counts = details.counts(file);
    Items.read(
        file,
        Set.of("events"),
        taker,
        (origin, item) -> {
          var event = Event.of(item);
          if (event == null) {
            taker.passOver(file, origin.line());
            return;
          }
          var name = name(origin, event.fields());
          var session = open.get(name);
          if (session == null) {
            makeRoom(open, taker);
            session =
                new GenerationSession(
                    project(event.fields()), name, details.of(file, name, counts));
            open.put(name, session);
          }
          session.event(origin, event, taker);
        });
    for (var session : open.values()) end(file, session, taker);
  }

  private static void end(Path file, GenerationSession session, Taker taker)
      throws InterruptedException {
    try {
      session.end(taker);
    } catch (BadRecord | IllegalArgumentException e) {
      taker.refuse(file, 1, String.valueOf(e.getMessage()));
    }
  }

  private String project(Fields event) {
    var own = event.name(200, "project");
    return own == null ? project : own;
  }

  private static void makeRoom(Map<String, GenerationSession> open, Taker taker)
      throws BadRecord, InterruptedException {
    if (open.size() < OPEN) return;
    var eldest = open.entrySet().iterator().next();
    eldest.getValue().end(taker);
    open.remove(eldest.getKey());
  }

  private static String name(Origin origin, Fields event) {
    var own = event.name(500, "session_id", "session", "run_id");
    return own == null ? ofFile(origin) : own;
  }

  private static String ofFile(Origin origin) {
    var stem = origin.stem();
    return Naming.fit(
        stem.startsWith("session_") ? stem.substring("session_".length()) : stem, 500);
  }

  private void detail(Path file, Taker taker) throws IOException, InterruptedException {
    if (details.used(file)) return;
    Items.read(file, Set.of(), taker, (origin, item) -> alone(origin, item, taker));
  }

  private void alone(Origin origin, ObjectNode item, Taker taker)
      throws BadRecord, InterruptedException {
    var event = Details.event(origin.file(), item);
    var own = event.fields().name(500, "session_id", "session", "run_id");
    var name = own == null ? Details.id(origin.file()) : own;
    var session =
        new GenerationSession(
            project(event.fields()), name, details.of(origin.file(), name, Map.of()));
    if (details.hasSession(origin.file(), name)) session.loose(origin, event, taker);
    else session.event(origin, event, taker);
    session.end(taker);
  }
}
