package io.hardknocks.analysis.lesson.draft;

import io.hardknocks.analysis.gate.command.CommandRepair;
import io.hardknocks.analysis.lesson.draft.comparison.Fixed;
import io.hardknocks.analysis.lesson.draft.shell.CommandFix;
import io.hardknocks.analysis.lesson.draft.shell.CommandFixes;
import io.hardknocks.model.Edit;
import io.hardknocks.model.lesson.Advice;
import io.hardknocks.model.lesson.Trigger;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Makes a lesson of the fix of a shell script. */
final class CommandDrafting {
  private static final String LANGUAGE = "shell";

  private CommandDrafting() {}

  static Optional<LessonDraft> of(Fixed fix) {
    return CommandFixes.of(fix).map(found -> draft(found, fix));
  }

  private static LessonDraft draft(CommandFix found, Fixed fix) {
    var prints = new TreeSet<>(Set.of(fix.failure().fingerprint()));
    var trigger = new Trigger(LANGUAGE, prints, found.sign(), Trigger.Library.UNKNOWN);
    var advice = advice(found, "", true);
    var line = CommandRepair.of(found.sign(), advice, found.before());
    boolean mechanical =
        found.isForAll() && CommandRepair.of(found.sign(), advice, fix.failingCode()).isPresent();
    var after = line.map(Wording::code).orElse("");
    return new LessonDraft(
        Drafting.id(trigger, found.strategy(), found.to()),
        trigger,
        advice(found, after, mechanical));
  }

  private static Advice advice(CommandFix found, String after, boolean mechanical) {
    var edit =
        new Edit(
            found.strategy(), found.from(), found.to(), found.sign().symbol(), found.line(), 1);
    return new Advice(found.sentence(), Wording.code(found.before()), after, edit, mechanical);
  }
}
