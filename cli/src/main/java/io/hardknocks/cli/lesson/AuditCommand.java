package io.hardknocks.cli.lesson;

import io.hardknocks.api.lesson.AuditJson;
import io.hardknocks.cli.option.Converters;
import io.hardknocks.cli.option.StoreOptions;
import io.hardknocks.cli.terminal.Table;
import io.hardknocks.cli.terminal.Terminal;
import io.hardknocks.cli.view.LearningView;
import io.hardknocks.cli.world.Exit;
import io.hardknocks.cli.world.UsageException;
import io.hardknocks.cli.world.World;
import io.hardknocks.codec.JsonObject;
import io.hardknocks.engine.lesson.audit.Audit;
import io.hardknocks.engine.lesson.audit.AuditLessons.Finding;
import io.hardknocks.engine.lesson.audit.AuditLessons.Kind;
import io.hardknocks.model.Names;
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
          "allow so many: duplicate, near_duplicate, contradicting, unprovable, stale, harmful,"
              + " refuted, disputed (default: 0 each), never_triggered (default: any)")
  List<String> most = List.of();

  @Option(names = "--json", description = "print JSON")
  boolean json;

  AuditCommand(World world) {
    this.terminal = world.terminal();
    this.store = new StoreOptions(world);
  }

  @Override
  public Integer call() {
    var limits = limits();
    try (var hardknocks = LearningView.open(store, terminal)) {
      var findings =
          hardknocks.lessons().audit(project == null ? null : new Project(project), idle);
      var audit = Audit.of(findings, limits);
      if (json) terminal.json(JsonObject.pretty(out -> AuditJson.write(out, audit)));
      else print(findings, audit.over());
      return audit.over().isEmpty() ? Exit.DONE : Exit.SCRIPT_FAILED;
    }
  }

  private Map<Kind, Long> limits() {
    var limits = new EnumMap<Kind, Long>(Kind.class);
    for (var allowed : most) allow(allowed, limits);
    return limits;
  }

  private static void allow(String text, Map<Kind, Long> limits) {
    var parts = text.split("=", 2);
    if (parts.length < 2 || !parts[1].matches("[0-9]{1,18}"))
      throw new UsageException("--max: " + text + " (expected: KIND=N such as stale=3)");
    limits.put(Names.ofWire(Kind.class, "--max", parts[0]), Long.valueOf(parts[1]));
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
