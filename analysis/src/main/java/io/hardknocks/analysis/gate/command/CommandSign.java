package io.hardknocks.analysis.gate.command;

import io.hardknocks.analysis.code.shell.ShellCommand;
import io.hardknocks.analysis.code.shell.ShellScript;
import io.hardknocks.analysis.code.shell.ShellWord;
import io.hardknocks.model.lesson.Sign;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the commands of a script are what a sign describes: {@code SYMBOL} is a command, {@code
 * ARGUMENT} are words of one, as they are written.
 */
public final class CommandSign {
  private CommandSign() {}

  /**
   * The place of a command's words in a script.
   *
   * @param command where the name of the command is
   * @param between whether they stand between words that would come together without them
   */
  public record Place(int start, int end, int command, boolean between) {}

  /** The places, without those where the script takes care of what fails. */
  public static List<Place> in(Sign sign, ShellScript script) {
    var places = new ArrayList<Place>();
    var wanted = sign.kind() == Sign.Kind.ARGUMENT ? words(sign.detail()) : List.<ShellWord>of();
    boolean argument = !wanted.isEmpty();
    if (!argument && sign.kind() != Sign.Kind.SYMBOL) return places;
    if (script.asksPlatform() || (!argument && script.provides(sign.symbol()))) return places;
    for (var command : script.commands()) {
      if (!is(sign, command, script)) continue;
      int from = argument ? find(command.words(), wanted) : 0;
      if (from < 0) continue;
      int to = from + Math.max(1, wanted.size()) - 1;
      int start = command.words().get(from).start();
      int end = command.words().get(to).end();
      boolean between = from > 2 && isPlainWord(command, from - 1) && isPlainWord(command, to + 1);
      places.add(new Place(start, end, command.name().start(), between));
    }
    return places;
  }

  private static boolean isPlainWord(ShellCommand command, int at) {
    return at < command.words().size() && !command.words().get(at).value().startsWith("-");
  }

  private static boolean is(Sign sign, ShellCommand command, ShellScript script) {
    return keys(command).contains(sign.symbol())
        && !command.tolerated()
        && !script.own().contains(command.name().value());
  }

  /** Symbols that a lesson about a command may have: its name, also with its subcommand. */
  static List<String> keys(ShellCommand command) {
    if (!command.name().plain()) return List.of();
    var name = command.name().value();
    return command.words().size() > 1
        ? List.of(name, name + " " + command.words().get(1).value())
        : List.of(name);
  }

  private static int find(List<ShellWord> words, List<ShellWord> wanted) {
    for (int from = 1; from + wanted.size() <= words.size(); from++) {
      int same = 0;
      while (same < wanted.size() && words.get(from + same).same(wanted.get(same))) same++;
      if (same == wanted.size()) return from;
    }
    return -1;
  }

  private static List<ShellWord> words(String detail) {
    return ShellScript.of("_ " + detail)
        .filter(script -> script.commands().size() == 1)
        .map(script -> script.commands().getFirst().words())
        .map(words -> words.subList(1, words.size()))
        .orElse(List.of());
  }
}
