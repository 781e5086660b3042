package io.hardknocks.cli.operate;

import io.hardknocks.api.operation.RecoverJson;
import io.hardknocks.cli.option.StoreOptions;
import io.hardknocks.cli.terminal.Table;
import io.hardknocks.cli.terminal.Terminal;
import io.hardknocks.cli.terminal.Words;
import io.hardknocks.cli.world.Exit;
import io.hardknocks.cli.world.UsageException;
import io.hardknocks.cli.world.World;
import io.hardknocks.codec.JsonObject;
import io.hardknocks.embedded.recovery.KeptState;
import io.hardknocks.embedded.recovery.Recovered;
import io.hardknocks.embedded.recovery.Recovery;
import io.hardknocks.embedded.recovery.Replaced;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Brings a broken store back. */
@Command(
    name = "recover",
    mixinStandardHelpOptions = true,
    description =
        "List the good states of a broken store; with --yes or --to, bring one back, with all that can"
            + " still be read of the broken file; with --from, put a backup in the store's place. What"
            + " was there is moved aside, never deleted.")
final class RecoverCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin StoreOptions store;

  @Option(names = "--yes", description = "bring the newest good state back")
  boolean yes;

  @Option(names = "--to", paramLabel = "STATE", description = "bring this one back")
  @Nullable String to;

  @Option(
      names = "--from",
      paramLabel = "FILE",
      description = "put this backup in the place of the store, broken or not")
  @Nullable Path from;

  @Option(names = "--json", description = "print JSON")
  boolean json;

  RecoverCommand(World world) {
    this.terminal = world.terminal();
    this.store = new StoreOptions(world);
  }

  @Override
  public Integer call() throws IOException {
    var recovery = Recovery.of(store.folder());
    if (from != null) return replace(recovery, from);
    var problem = recovery.problem();
    if (problem.isEmpty()) return nothingToDo(recovery);
    var states = recovery.states();
    if (yes || to != null) tell(recovery.restore(chosen(states)));
    else list(problem, states);
    return Exit.DONE;
  }

  private int replace(Recovery recovery, Path backup) throws IOException {
    if (yes || to != null)
      throw new UsageException("--from: with --yes or --to (expected: --from alone)");
    tell(recovery.restoreFrom(backup));
    return Exit.DONE;
  }

  private void tell(Replaced replaced) {
    if (json) {
      terminal.json(JsonObject.line(out -> RecoverJson.write(out, replaced)));
      return;
    }
    line("restored", Words.count(replaced.restored(), "attempt") + " of " + replaced.backup());
    line("waiting", Words.count(replaced.waiting(), "attempt") + " taken in");
    line("store", Words.count(replaced.total(), "attempt") + " now");
    if (replaced.before() != null) line("before", replaced.before().toString());
  }

  private int nothingToDo(Recovery recovery) {
    if (json) terminal.json(JsonObject.line(RecoverJson::healthy));
    else terminal.line("nothing to recover: all of " + recovery.store() + " can be read");
    return Exit.DONE;
  }

  private @Nullable KeptState chosen(List<KeptState> states) {
    if (to == null) return states.stream().filter(KeptState::isGood).findFirst().orElse(null);
    for (var state : states) {
      if (!state.name().equals(to)) continue;
      if (state.isGood()) return state;
      throw new UsageException("--to: " + to + " is broken itself: " + state.problem());
    }
    throw new UsageException("--to: " + to + " (expected: a name that hardknocks recover lists)");
  }

  private void list(String problem, List<KeptState> states) {
    if (json) {
      terminal.json(JsonObject.pretty(out -> RecoverJson.write(out, problem, states)));
      return;
    }
    terminal.line(problem);
    terminal.line("");
    if (states.isEmpty()) terminal.line("no good state was kept yet");
    else table(states);
    terminal.line("");
    var what = states.stream().anyMatch(KeptState::isGood) ? "the newest" : "an empty store";
    terminal.line(
        "hardknocks recover --yes brings "
            + what
            + " back (--to STATE another), adds what can still be read of the broken file, and"
            + " keeps that file. Nothing is deleted.");
  }

  private void table(List<KeptState> states) {
    var table = new Table(terminal, "state", ">attempts", "latest attempt");
    for (var state : states) {
      var newest = state.newest();
      table.row(
          state.name(),
          state.isGood() ? String.valueOf(state.attempts()) : "–",
          !state.isGood() ? "broken itself" : newest == null ? "–" : Words.time(newest));
    }
    table.print();
  }

  private void tell(Recovered recovered) {
    if (json) {
      terminal.json(JsonObject.line(out -> RecoverJson.write(out, recovered)));
      return;
    }
    var state = recovered.state();
    var salvage = recovered.salvage();
    line(
        "restored",
        state == null ? "nothing: no good state was kept" : figure(recovered.restored(), state));
    line(
        "salvaged",
        salvage.readable()
            ? Words.count(salvage.attempts(), "attempt")
                + " and "
                + Words.count(salvage.decisions(), "decision")
                + " more from the broken file"
            : "nothing: the broken file cannot be opened at all");
    line("waiting", Words.count(recovered.waiting(), "attempt") + " taken in");
    line("lost", lost(recovered));
    line("store", Words.count(recovered.total(), "attempt") + " now");
    terminal.line("broken    " + recovered.brokenFile());
  }

  private static String figure(long attempts, KeptState state) {
    return Words.count(attempts, "attempt") + " of " + state.name();
  }

  private static String lost(Recovered recovered) {
    var salvage = recovered.salvage();
    if (salvage.readable()) {
      var entries = salvage.lostEntries();
      return Words.count(salvage.lost(), "attempt")
          + " of the broken file"
          + (entries == 0 ? "" : ", and what is in the last " + entries + " entries of its log");
    }
    var state = recovered.state();
    return "unknown: "
        + (state == null ? "all before now" : "all after " + Words.time(state.takenAt()));
  }

  private void line(String name, String text) {
    terminal.line(String.format("%-10s", name) + text);
  }
}
