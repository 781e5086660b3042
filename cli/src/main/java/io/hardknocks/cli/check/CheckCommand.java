package io.hardknocks.cli.check;

import static java.util.Objects.requireNonNull;

import io.hardknocks.api.gate.CheckJson;
import io.hardknocks.cli.option.PolicyOption;
import io.hardknocks.cli.option.StageOptions;
import io.hardknocks.cli.option.StoreOptions;
import io.hardknocks.cli.terminal.Terminal;
import io.hardknocks.cli.view.FailureView;
import io.hardknocks.cli.view.HintView;
import io.hardknocks.cli.view.LearningView;
import io.hardknocks.cli.world.Exit;
import io.hardknocks.cli.world.World;
import io.hardknocks.codec.JsonObject;
import io.hardknocks.embedded.Checked;
import io.hardknocks.engine.gate.Question;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what will fail in a script, before it runs. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Before a script runs: what the policy forbids, what failed before, and the fix.",
    footer = {
      "",
      "Exit codes: 0 nothing stops it; 3 the policy forbids it, or with --strict a lesson warns of it."
    })
final class CheckCommand implements Callable<Integer> {
  private static final String STANDARD_OUTPUT = "-";

  private final World world;
  private final Terminal terminal;

  @Mixin StoreOptions store;
  @Mixin ScriptText script;
  @Mixin PolicyOption policy = new PolicyOption();
  @Mixin StageOptions stage = new StageOptions();

  @Option(
      names = "--prompt",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "what the model is asked for: adds the text of hardknocks context for it")
  String prompt = "";

  @Option(names = "--candidates", description = "lessons that are not proven too, labelled so")
  boolean candidates;

  @Option(names = "--strict", description = "refuse what a lesson is sure of: exit code 3")
  boolean strict;

  @Option(
      names = "--fix",
      arity = "0..1",
      paramLabel = "OUT",
      fallbackValue = STANDARD_OUTPUT,
      preprocessor = AttachedOnly.class,
      description =
          "print the corrected script, or write it to OUT, as far as no judgement is needed; OUT is"
              + " not written where all of it needs one")
  @Nullable String fix;

  @Option(names = "--json", description = "print one JSON object")
  boolean json;

  CheckCommand(World world) {
    this.world = world;
    this.terminal = world.terminal();
    this.store = new StoreOptions(world);
    this.script = new ScriptText(world);
  }

  @Override
  public Integer call() throws IOException {
    var coding = script.read();
    var question = question(coding.text());
    try (var hardknocks = store.open()) {
      var checked = hardknocks.check(question, policy.policy(store));
      var context = prompt.isBlank() ? null : hardknocks.reports().context(question, prompt);
      var seen = CheckJson.Seen.of(hardknocks, question);
      var corrected = fix == null ? null : CorrectedFile.of(world, coding, checked, seen);
      if (json) told(checked, seen, context, corrected == null ? null : corrected.changed());
      else if (corrected == null) print(checked, seen, context);
      if (corrected != null) give(corrected, checked);
      warn(LearningView.gap(hardknocks));
      return exitCode(checked);
    }
  }

  private Question question(String code) throws IOException {
    var language = script.language();
    var path = world.path(script.file);
    var libraries = new LibrariesHere(world).of(language, code, path);
    return new Question(stage.project(), stage.key(), language, code, candidates)
        .with(libraries)
        .at(PlaceHere.of(language, code, path));
  }

  private int exitCode(Checked checked) {
    boolean refused = !checked.violations().isEmpty() || (strict && checked.isCertain());
    return refused ? Exit.REFUSED : Exit.DONE;
  }

  private void told(
      Checked checked, CheckJson.Seen seen, @Nullable String context, @Nullable String fixed) {
    var told = new CheckJson.Told(checked, seen, context, fixed);
    terminal.json(JsonObject.line(out -> CheckJson.write(out, told)));
  }

  private void print(Checked checked, CheckJson.Seen seen, @Nullable String context) {
    checked
        .violations()
        .forEach(violation -> terminal.line(terminal.red("✗ ") + violation.message()));
    checked.hints().forEach(hint -> HintView.lines(terminal, hint).forEach(terminal::line));
    if (seen.failed() != null)
      terminal.line(terminal.yellow("! ") + FailureView.sameScript(seen.failed()));
    if (seen.unread() != null)
      terminal.line(terminal.yellow("? ") + "not checked whole: " + seen.unread());
    boolean clear = checked.isClear() && seen.isNothing();
    if (clear) terminal.line(terminal.green("✓ ") + "nothing in it is known to fail");
    if (context != null) terminal.out().print(context);
  }

  private void warn(@Nullable String gap) {
    if (gap != null) terminal.err().println("hardknocks check: " + gap);
  }

  private void give(CorrectedFile corrected, Checked checked) throws IOException {
    if (!STANDARD_OUTPUT.equals(fix)) corrected.write(requireNonNull(fix, "fix"));
    else if (!json) corrected.print();
    if (!json) checked.violations().forEach(one -> terminal.err().println(one.message()));
  }
}
