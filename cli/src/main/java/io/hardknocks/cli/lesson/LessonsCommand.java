package io.hardknocks.cli.lesson;

import io.hardknocks.api.lesson.LessonsJson;
import io.hardknocks.cli.option.Converters;
import io.hardknocks.cli.option.StoreOptions;
import io.hardknocks.cli.terminal.Table;
import io.hardknocks.cli.terminal.Terminal;
import io.hardknocks.cli.terminal.Words;
import io.hardknocks.cli.view.LearningView;
import io.hardknocks.cli.world.Exit;
import io.hardknocks.cli.world.World;
import io.hardknocks.codec.JsonObject;
import io.hardknocks.embedded.Hardknocks;
import io.hardknocks.embedded.Imported;
import io.hardknocks.model.Project;
import io.hardknocks.model.lesson.Lesson;
import io.hardknocks.model.lesson.LessonState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What fixes taught. */
@Command(
    name = "lessons",
    mixinStandardHelpOptions = true,
    description = "What fixes taught; files of lessons for review.")
final class LessonsCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin StoreOptions store;

  @Option(
      names = "--project",
      paramLabel = "P",
      description = "only this project (default: all; into default for --import)")
  @Nullable String project;

  @Option(
      names = "--state",
      paramLabel = "S",
      converter = Converters.OfState.class,
      description = "only candidate, proven, active or retired; may be given several times")
  Set<LessonState> states = Set.of();

  @ArgGroup @Nullable Files files;

  @Option(names = "--json", description = "print JSON")
  boolean json;

  /** Where lessons go to or come from. */
  static final class Files {
    @Option(
        names = "--export",
        paramLabel = "DIR",
        required = true,
        description = "write one file a lesson")
    @Nullable Path to;

    @Option(
        names = "--import",
        paramLabel = "DIR",
        required = true,
        description = "take lessons in; they wait for proof or for a person")
    @Nullable Path from;
  }

  LessonsCommand(World world) {
    this.terminal = world.terminal();
    this.store = new StoreOptions(world);
  }

  private @Nullable Project scope() {
    return project == null ? null : new Project(project);
  }

  @Override
  public Integer call() throws IOException {
    try (var hardknocks = LearningView.open(store, terminal)) {
      if (files != null && files.to != null) return exported(hardknocks, files.to);
      if (files != null && files.from != null) return imported(hardknocks, files.from);
      var lessons = hardknocks.lessons().list(scope(), states);
      if (json) terminal.json(JsonObject.pretty(out -> LessonsJson.write(out, lessons)));
      else print(lessons);
      return Exit.DONE;
    }
  }

  private int exported(Hardknocks hardknocks, Path folder) throws IOException {
    int count = hardknocks.lessons().exportTo(folder, scope(), states);
    terminal.line("wrote " + Words.count(count, "lesson") + " to " + folder);
    return Exit.DONE;
  }

  private int imported(Hardknocks hardknocks, Path folder) throws IOException {
    var into = project == null ? Project.DEFAULT : new Project(project);
    var imported = hardknocks.lessons().importFrom(folder, into);
    imported.bad().forEach(terminal.err()::println);
    terminal.line(sentence(imported));
    return imported.bad().isEmpty() ? Exit.DONE : Exit.USAGE;
  }

  private static String sentence(Imported imported) {
    return "took in "
        + Words.count(imported.taken().size(), "lesson")
        + (imported.known() == 0 ? "" : ", " + imported.known() + " were known")
        + (imported.bad().isEmpty() ? "" : ", refused " + imported.bad().size())
        + (imported.taken().isEmpty() ? "" : " (they wait for proof, or for lesson --activate)");
  }

  private void print(List<Lesson> lessons) {
    if (lessons.isEmpty()) {
      terminal.line("no lessons");
      return;
    }
    var table = new Table(terminal, "lesson", "state", ">fixes", "last seen", "advice");
    for (var lesson : lessons) {
      var seen = lesson.evidence().lastSeen();
      table.row(
          lesson.id().value(),
          lesson.state().wire(),
          Long.toString(lesson.evidence().fixes()),
          seen == null ? lesson.origin().wire() : Words.time(seen),
          lesson.advice().sentence());
    }
    table.print();
  }
}
