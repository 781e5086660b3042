package io.hardknocks.codec.layout.generation;

import io.hardknocks.codec.BadRecord;
import io.hardknocks.codec.layout.Fields;
import io.hardknocks.codec.layout.Items;
import io.hardknocks.codec.layout.Naming;
import io.hardknocks.codec.layout.Taker;
import io.hardknocks.model.step.Reported;
import io.hardknocks.model.step.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The files beside a session that hold what its events leave out. */
final class Details {
  private static final Pattern NAME =
      Pattern.compile(
          "(llm|validation_error)_([0-9a-fA-F]{8}-[0-9a-fA-F-]{27}|[^_]+)_(.+)\\.json(\\.gz)?");
  private static final List<String> ENDINGS = List.of(".json", ".json.gz");

  private final Set<Path> used = new HashSet<>();

  /** The details that events of a session may have. */
  interface OfSession {
    /**
     * What lies beside an event; {@code null} when there is nothing, or it is of another event.
     *
     * @param ids names that the event has
     */
    @Nullable Detail take(String kind, List<String> ids, String component, Fields event)
        throws IOException, InterruptedException;
  }

  /**
   * @param file its name alone
   */
  record Detail(String file, Fields fields) {}

  static boolean isDetail(Path file) {
    return NAME.matcher(String.valueOf(file.getFileName())).matches();
  }

  /** The id in the name of a file. */
  static String id(Path file) {
    var name = NAME.matcher(String.valueOf(file.getFileName()));
    return name.matches() ? name.group(2) : Naming.fit(String.valueOf(file.getFileName()), 200);
  }

  /** The event that a file on its own tells of. */
  static Event event(Path file, ObjectNode item) {
    var name = NAME.matcher(String.valueOf(file.getFileName()));
    boolean call = name.matches() && "llm".equals(name.group(1));
    if (!item.has("component") && name.matches()) item.put("component", name.group(3));
    for (var kind : List.of("event", "event_type")) item.remove(kind);
    item.put("detail_file", String.valueOf(file.getFileName()));
    return new Event(call ? "llm_interaction" : "validation_error", Fields.of(item));
  }

  boolean used(Path file) {
    return used.contains(file);
  }

  boolean hasSession(Path file, String session) {
    return List.of(".jsonl", ".jsonl.gz").stream()
        .anyMatch(ending -> Files.exists(file.resolveSibling("session_" + session + ending)));
  }

  /** How often a session's file has an event that may have a detail, by kind and component. */
  Map<String, Integer> counts(Path file) throws IOException, InterruptedException {
    var counts = new HashMap<String, Integer>();
    Items.read(
        file,
        Set.of("events"),
        new Silent(),
        (origin, item) -> {
          var event = Event.of(item);
          if (event == null || !event.kind().matches("llm_interaction|validation_error")) return;
          counts.merge(event.kind() + " " + Event.component(event.fields()), 1, Integer::sum);
        });
    return counts;
  }

  OfSession of(Path file, String session, Map<String, Integer> counts) {
    return (kind, ids, component, event) -> {
      var word = kind.equals("llm_interaction") ? "llm" : "validation_error";
      for (var id : ids) {
        var detail = read(file, word + "_" + id + "_" + component);
        if (detail != null) return detail;
      }
      var path = find(file, word + "_" + session + "_" + component);
      if (path == null || used.contains(path)) return null;
      var detail = read(path);
      boolean only = counts.getOrDefault(kind + " " + component, 0) == 1;
      if (detail == null || !(only || fits(event, detail.fields()))) return null;
      used.add(path);
      return detail;
    };
  }

  private @Nullable Detail read(Path beside, String stem) throws IOException, InterruptedException {
    var path = find(beside, stem);
    if (path == null || used.contains(path)) return null;
    var detail = read(path);
    if (detail != null) used.add(path);
    return detail;
  }

  private static @Nullable Path find(Path beside, String stem) {
    if (!stem.matches("[^/\\\\\\p{Cntrl}]{1,200}")) return null;
    for (var ending : ENDINGS) {
      var path = beside.resolveSibling(stem + ending);
      if (Files.isRegularFile(path)) return path;
    }
    return null;
  }

  private static @Nullable Detail read(Path path) throws IOException, InterruptedException {
    var found = new AtomicReference<@Nullable Fields>();
    Items.read(path, Set.of(), new Silent(), (origin, item) -> found.set(Fields.of(item)));
    var fields = found.get();
    return fields == null ? null : new Detail(String.valueOf(path.getFileName()), fields);
  }

  /** Whether the lengths that the event tells are those of the texts. */
  private static boolean fits(Fields event, Fields detail) {
    return length(event, "prompt_length", detail, "prompt")
        && length(event, "response_length", detail, "response");
  }

  private static boolean length(Fields event, String name, Fields detail, String text) {
    var told = event.look(name);
    var value = detail.look(text);
    return told == null || value == null || told.asLong(-1) == value.asString("").length();
  }

  /** Whoever reads the file itself is told what is wrong with it. */
  private static final class Silent implements Taker {
    @Override
    public void attempt(Reported reported) {}

    @Override
    public void steps(List<Step> steps) {}

    @Override
    public void refuse(Path file, long line, String reason) {}

    @Override
    public void passOver(Path file, long line) {}
  }

  static BadRecord unreadable(IOException e) {
    return new BadRecord("a file beside it cannot be read: " + e.getMessage());
  }
}
