package io.hardknocks.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** All commands. Only the one that is called is built, so that starting stays cheap. */
final class Cli {
  private static final Map<String, Function<World, Object>> COMMANDS = commands();

  private final World world;

  Cli(World world) {
    this.world = world;
  }

  private static Map<String, Function<World, Object>> commands() {
    Map<String, Function<World, Object>> commands = new LinkedHashMap<>();
    commands.put("run", RunCommand::new);
    commands.put("log", LogCommand::new);
    commands.put("classify", ClassifyCommand::new);
    commands.put("mine", MineCommand::new);
    commands.put("summary", SummaryCommand::new);
    commands.put("errors", ErrorsCommand::new);
    commands.put("failures", ListCommand.Failures::new);
    commands.put("successes", ListCommand.Successes::new);
    commands.put("unfixed", ListCommand.Unfixed::new);
    commands.put("attempt", AttemptCommand::new);
    commands.put("session", SessionCommand::new);
    commands.put("pattern", PatternCommand::new);
    commands.put("strategies", StrategiesCommand::new);
    commands.put("check", CheckCommand::new);
    commands.put("hook", HookCommand::new);
    commands.put("predict", PredictCommand::new);
    commands.put("similar", SimilarCommand::new);
    commands.put("lessons", LessonsCommand::new);
    commands.put("lesson", LessonCommand::new);
    commands.put("prove", ProveCommand::new);
    commands.put("audit", AuditCommand::new);
    commands.put("libraries", LibrariesCommand::new);
    commands.put("recommendations", RecommendationsCommand::new);
    commands.put("context", ContextCommand::new);
    commands.put("all", AllCommand::new);
    commands.put("explain", ExplainCommand::new);
    commands.put("stages", StagesCommand::new);
    commands.put("methods", MethodsCommand::new);
    commands.put("costs", CostsCommand::new);
    commands.put("prices", PricesCommand::new);
    commands.put("reprice", RepriceCommand::new);
    commands.put("limits", LimitsCommand::new);
    commands.put("recoveries", RecoveriesCommand::new);
    commands.put("import", ImportCommand::new);
    commands.put("export", ExportCommand::new);
    commands.put("rebuild", RebuildCommand::new);
    commands.put("cleanup", CleanupCommand::new);
    commands.put("recover", RecoverCommand::new);
    commands.put("config", ConfigCommand::new);
    commands.put("simulate", SimulateCommand::new);
    commands.put("serve", ServeCommand::new);
    commands.put("token", TokenCommand::new);
    commands.put("mcp", McpCommand::new);
    commands.put("demo", DemoCommand::new);
    return commands;
  }

  int run(String... args) {
    var root = new CommandLine(new RootCommand(world));
    var called = args.length == 0 ? null : COMMANDS.get(args[0]);
    if (called == null)
      COMMANDS.forEach((name, command) -> root.addSubcommand(name, command.apply(world)));
    else root.addSubcommand(args[0], called.apply(world));
    return root.registerConverter(Path.class, world::path)
        .setOut(writer(world.terminal().out()))
        .setErr(writer(world.terminal().err()))
        .setColorScheme(
            CommandLine.Help.defaultColorScheme(world.terminal().colour() ? Ansi.ON : Ansi.OFF))
        .setUsageHelpWidth(Math.clamp(world.terminal().width(), 60, 120))
        .setParameterExceptionHandler(Errors::wrongUse)
        .setExecutionExceptionHandler(Errors::failed)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .execute(args);
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }
}
