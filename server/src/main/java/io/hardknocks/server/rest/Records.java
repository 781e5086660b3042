package io.hardknocks.server.rest;

import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import io.hardknocks.codec.BadRecord;
import io.hardknocks.codec.JsonItems;
import io.hardknocks.codec.JsonObject;
import io.hardknocks.codec.submission.SubmissionReader;
import io.hardknocks.embedded.Hardknocks;
import io.hardknocks.model.Attempt;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Project;
import io.hardknocks.model.step.Reported;
import io.hardknocks.server.access.Role;
import io.hardknocks.server.http.Call;
import io.hardknocks.server.http.Json;
import io.hardknocks.server.http.Route;
import io.hardknocks.server.http.problem.NotAllowed;
import io.hardknocks.server.operation.Figures;
import io.hardknocks.server.operation.Learner;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Takes attempts in: one, an array, or JSON lines. */
public final class Records {
  private final Hardknocks memory;
  private final SubmissionReader reader;
  private final Learner learner;
  private final Figures figures;

  public Records(Hardknocks memory, SubmissionReader reader, Learner learner, Figures figures) {
    this.memory = memory;
    this.reader = reader;
    this.learner = learner;
    this.figures = figures;
  }

  public List<Route> routes() {
    return List.of(
        Route.post(
            "/api/attempts",
            Role.INGEST,
            "Keeps attempts that ran elsewhere; each is durable when this answers.",
            Route.Body.LINES,
            this::take));
  }

  /**
   * What became of one item.
   *
   * @param place of an array from 0, of lines from 1
   */
  private record Item(int place, @Nullable Reported reported, String problem) {
    AttemptId id() {
      if (reported == null) throw new IllegalStateException(problem);
      return reported.attempt().id();
    }
  }

  private HttpResponse take(Call call) throws BadRecord {
    var type = call.headers().contentType();
    boolean lines = type != null && type.subtype().contains("ndjson");
    var items = lines ? ofLines(call) : ofArray(call);
    if (items.isEmpty())
      throw new IllegalArgumentException("the body is empty (expected: one attempt or more)");
    var good = items.stream().map(Item::reported).filter(one -> one != null).toList();
    figures.refused((long) items.size() - good.size());
    if (items.size() == 1 && good.isEmpty())
      throw new IllegalArgumentException(items.getFirst().problem());
    return answer(items, lines ? "line" : "index", recorded(good));
  }

  private List<Item> ofLines(Call call) {
    return JsonItems.numbered(call.bytes()).stream()
        .map(line -> read(call, line.number(), line.text()))
        .toList();
  }

  private List<Item> ofArray(Call call) throws BadRecord {
    var texts = JsonItems.of(call.bytes());
    return IntStream.range(0, texts.size()).mapToObj(i -> read(call, i, texts.get(i))).toList();
  }

  private Item read(Call call, int place, String text) {
    try {
      var own = call.principal().project();
      var reported = reader.report(text, own == null ? Project.DEFAULT : own);
      call.requireSees(reported.attempt().stage().project());
      return new Item(place, reported, "");
    } catch (BadRecord | NotAllowed e) {
      return new Item(place, null, String.valueOf(e.getMessage()));
    }
  }

  private Set<AttemptId> recorded(List<Reported> good) {
    if (good.isEmpty()) return Set.of();
    long begun = System.nanoTime();
    var recorded = memory.recordAll(good);
    figures.committed(Duration.ofNanos(System.nanoTime() - begun));
    figures.recorded("rest", "attempts", recorded.size());
    learner.wake();
    return recorded.stream().map(Attempt::id).collect(Collectors.toSet());
  }

  private static HttpResponse answer(List<Item> items, String place, Set<AttemptId> recorded) {
    long refused = items.stream().filter(item -> item.reported() == null).count();
    var untold = new HashSet<>(recorded);
    return Json.of(
        refused == 0 ? HttpStatus.OK : HttpStatus.MULTI_STATUS,
        out ->
            out.put("recorded", recorded.size())
                .put("known", items.size() - refused - recorded.size())
                .put("refused", refused)
                .objects(
                    "items",
                    items,
                    (row, item) -> write(row.put(place, item.place()), item, untold)));
  }

  /**
   * @param untold recorded attempts of which no item says so yet: an id that comes twice was
   *     recorded once
   */
  private static void write(JsonObject out, Item item, Set<AttemptId> untold) {
    if (item.reported() == null) {
      out.put("status", "refused").put("error", item.problem());
      return;
    }
    out.put("log_id", item.id().value())
        .put("status", untold.remove(item.id()) ? "recorded" : "known");
  }
}
