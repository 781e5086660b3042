package io.hardknocks.cli;

import io.hardknocks.codec.JsonObject;
import io.hardknocks.engine.lesson.AuditLessons;
import io.hardknocks.engine.lesson.AuditLessons.Finding;
import io.hardknocks.engine.lesson.AuditLessons.Kind;
import io.hardknocks.model.Project;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lessons that a team should look at. */
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    description = "Lessons to look at; exit code 1 when there are more than allowed.")
final class AuditCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin StoreOptions store;

  @Option(names = "--project", paramLabel = "P", description = "only this project (default: all)")
  @Nullable String project;

  @Option(
      names = "--idle",
      paramLabel = "90d",
      defaultValue = "90d",
      converter = Converters.Time.class,
      description = "how long a lesson may go without being triggered (default: ${DEFAULT-VALUE})")
  Duration idle = Duration.ofDays(90);

  @Option(
      names = "--max",
      paramLabel = "KIND=N",
      description =
          "allow so many: duplicate, near_duplicate, contradicting, unprovable, stale, harmful"
              + " (default: 0 each), never_triggered (default: any)")
  Map<String, Long> most = Map.of();

  @Option(names = "--json", description = "print JSON")
  boolean json;

  AuditCommand(World world) {
    this.terminal = world.terminal();
    this.store = new StoreOptions(world);
  }

  @Override
  public Integer call() {
    var limits = limits();
    try (var hardknocks = store.open()) {
      var findings =
          hardknocks.lessons().audit(project == null ? null : new Project(project), idle);
      var counts = AuditLessons.counts(findings);
      var over = over(counts, limits);
      if (json) terminal.line(JsonObject.pretty(out -> write(out, findings, counts, over)));
      else print(findings, over);
      return over.isEmpty() ? Exit.DONE : Exit.SCRIPT_FAILED;
    }
  }

  private Map<Kind, Long> limits() {
    var limits = new EnumMap<Kind, Long>(Kind.class);
    for (var kind : Kind.values()) limits.put(kind, 0L);
    limits.put(Kind.NEVER_TRIGGERED, Long.MAX_VALUE);
    most.forEach(
        (word, count) ->
            limits.put(io.hardknocks.model.Names.ofWire(Kind.class, "--max", word), count));
    return limits;
  }

  private static List<Kind> over(Map<Kind, Long> counts, Map<Kind, Long> limits) {
    return counts.keySet().stream()
        .filter(kind -> counts.getOrDefault(kind, 0L) > limits.getOrDefault(kind, 0L))
        .toList();
  }

  private static void write(
      JsonObject out, List<Finding> findings, Map<Kind, Long> counts, List<Kind> over) {
    out.object("counts", all -> counts.forEach((kind, count) -> all.put(kind.wire(), count)))
        .strings("over", over.stream().map(Kind::wire).toList())
        .objects("findings", findings, AuditCommand::write);
  }

  private static void write(JsonObject out, Finding finding) {
    out.put("kind", finding.kind().wire())
        .strings("lessons", finding.lessons().stream().map(id -> id.value()).toList())
        .put("detail", finding.detail());
  }

  private void print(List<Finding> findings, List<Kind> over) {
    if (findings.isEmpty()) {
      terminal.line("nothing to look at");
      return;
    }
    var table = new Table(terminal, "kind", "lesson", "and", "detail");
    for (var finding : findings) {
      var ids = finding.lessons();
      table.row(
          finding.kind().wire().replace('_', ' '),
          ids.getFirst().value(),
          ids.size() > 1 ? ids.getLast().value() : "",
          finding.detail());
    }
    table.print();
    if (!over.isEmpty())
      terminal.line(
          terminal.red(
              "more than allowed: " + String.join(", ", over.stream().map(Kind::wire).toList())));
  }
}
