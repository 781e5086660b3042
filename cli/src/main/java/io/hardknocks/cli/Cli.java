package io.hardknocks.cli;

import io.hardknocks.cli.check.Checking;
import io.hardknocks.cli.exchange.Exchanging;
import io.hardknocks.cli.figures.Comparing;
import io.hardknocks.cli.lesson.Learning;
import io.hardknocks.cli.operate.Operating;
import io.hardknocks.cli.option.Converters;
import io.hardknocks.cli.record.Looking;
import io.hardknocks.cli.report.Reporting;
import io.hardknocks.cli.run.Running;
import io.hardknocks.cli.world.Errors;
import io.hardknocks.cli.world.World;
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
    commands.putAll(Running.commands(Main.class));
    commands.putAll(Checking.commands());
    commands.putAll(Reporting.commands());
    commands.putAll(Looking.commands());
    commands.putAll(Comparing.commands());
    commands.putAll(Learning.commands());
    commands.putAll(Exchanging.commands());
    commands.putAll(Operating.commands(CommandsHere::new));
    return commands;
  }

  int run(String... args) {
    var root = new CommandLine(new RootCommand(world));
    var called = args.length == 0 ? null : COMMANDS.get(args[0]);
    if (called == null)
      COMMANDS.forEach((name, command) -> root.addSubcommand(name, command.apply(world)));
    else root.addSubcommand(args[0], called.apply(world));
    return root.registerConverter(Path.class, world::path)
        .registerConverter(int.class, Converters::count)
        .registerConverter(long.class, Converters::longCount)
        .registerConverter(Long.class, Converters::longCount)
        .registerConverter(double.class, Converters::share)
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
