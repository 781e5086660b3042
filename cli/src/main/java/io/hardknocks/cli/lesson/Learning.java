package io.hardknocks.cli.lesson;

import io.hardknocks.cli.world.World;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The commands of this package. */
public final class Learning {
  private Learning() {}

  /** By name. */
  public static Map<String, Function<World, Object>> commands() {
    Map<String, Function<World, Object>> commands = new LinkedHashMap<>();
    commands.put("lessons", LessonsCommand::new);
    commands.put("lesson", LessonCommand::new);
    commands.put("prove", ProveCommand::new);
    commands.put("audit", AuditCommand::new);
    return commands;
  }
}
