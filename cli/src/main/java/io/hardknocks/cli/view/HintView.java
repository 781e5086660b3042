package io.hardknocks.cli.view;

import io.hardknocks.analysis.prompt.Defused;
import io.hardknocks.cli.terminal.Terminal;
import io.hardknocks.engine.gate.Hint;
import java.util.List;

/** What the policy and the lessons say of a script. */
public final class HintView {
  private static final int LONGEST = 300;

  private HintView() {}

  /** For people: what will fail, what to do instead, and on what that rests. */
  public static List<String> lines(Terminal terminal, Hint hint) {
    var lesson = hint.lesson();
    return List.of(
        terminal.yellow("! line " + hint.line() + ": ") + Defused.line(hint.what(), LONGEST),
        "  "
            + terminal.green(Defused.line(hint.fix(), LONGEST))
            + terminal.dim(
                "  ["
                    + (hint.proven() ? "proven" : "unproven")
                    + ", "
                    + hint.seenWhen()
                    + ", hardknocks lesson "
                    + lesson.id()
                    + "]"));
  }

  /** Of what failed in another place before: what fixed it there. */
  public static String fixedBefore(Terminal terminal, Hint hint) {
    long before = hint.history().failures();
    var seen =
        before == 0 ? "" : "seen " + (before == 1 ? "once" : before + " times") + " before, ";
    return "before, what fixed it: "
        + terminal.green(Defused.line(hint.fix(), LONGEST))
        + terminal.dim("  (" + seen + "hardknocks lesson " + hint.lesson().id() + ")");
  }
}
