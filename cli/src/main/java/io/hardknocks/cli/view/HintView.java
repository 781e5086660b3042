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
}
