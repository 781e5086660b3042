package io.hardknocks.analysis.uses.python.mistake;

import io.hardknocks.analysis.uses.call.Argument;
import io.hardknocks.analysis.uses.meaning.Handed;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Commands with their arguments in one text, for what looks for a program of that name: {@code
 * run("wc -l " + path)}.
 */
public final class CommandTexts {
  private static final Set<String> RUNNING =
      Set.of(
          "subprocess.run",
          "subprocess.call",
          "subprocess.check_call",
          "subprocess.check_output",
          "subprocess.Popen",
          "asyncio.create_subprocess_exec");

  /** A program, and what follows it; the name of a file may have spaces in it as well. */
  private static final Pattern COMMAND =
      Pattern.compile("^[fr]{0,2}['\"](?:[\\w.-]+ +[^\\s'\"]|[\\w./~-]+ +-|[\\w.-]+ +['\"]).*");

  private CommandTexts() {}

  /** Whether a call is handed such a command. */
  public static boolean isHandedTo(String callee, Handed handed) {
    if (!RUNNING.contains(callee) || handed.open() || handed.arguments().isEmpty()) return false;
    if (handed.has("executable")) return false;
    return handed.arguments().stream().noneMatch(CommandTexts::isShell)
        && handed.arguments().stream()
            .filter(one -> one.name().equals("args") || one.name().isEmpty())
            .limit(1)
            .anyMatch(one -> COMMAND.matcher(one.value()).matches());
  }

  private static boolean isShell(Argument argument) {
    return argument.name().equals("shell") && !argument.value().equals("False");
  }
}
