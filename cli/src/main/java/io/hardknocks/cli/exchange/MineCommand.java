package io.hardknocks.cli.exchange;

import io.hardknocks.analysis.edits.EditMiner;
import io.hardknocks.api.gate.MineJson;
import io.hardknocks.cli.world.World;
import io.hardknocks.codec.BadRecord;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds what changed between a failing script and the one that fixed it. */
@Command(
    name = "mine",
    mixinStandardHelpOptions = true,
    description = "Say what fixed a failing script, as typed edits; nothing is kept.")
final class MineCommand implements Callable<Integer> {
  private final World world;
  private final EditMiner miner = new EditMiner();

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "lines of JSON; - or nothing: standard input")
  @Nullable String file;

  @Option(
      names = "--jsonl",
      required = true,
      description =
          "read {\"id\",\"language\",\"failing_code\",\"fixed_code\",\"error_text\"} a line, print one line for each")
  boolean jsonl;

  MineCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() throws IOException {
    var refused = new Refused(world.terminal());
    try (var in = Lines.open(world, file)) {
      for (var line = in.next(); line != null; line = in.next()) mine(line, refused);
    }
    return refused.exitCode();
  }

  private void mine(Lines.Line line, Refused refused) {
    try {
      world.terminal().json(MineJson.answer(miner, line.text()));
    } catch (BadRecord e) {
      refused.add(line.number(), String.valueOf(e.getMessage()));
    }
  }
}
