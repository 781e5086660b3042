package io.hardknocks.analysis.lesson.draft.shell;

import io.hardknocks.analysis.code.shell.ShellCommand;
import io.hardknocks.analysis.code.shell.ShellScript;
import io.hardknocks.analysis.code.shell.ShellWord;
import io.hardknocks.analysis.gate.command.CommandSign;
import io.hardknocks.analysis.lesson.draft.comparison.Fixed;
import io.hardknocks.model.Strategy;
import io.hardknocks.model.lesson.Sign;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The change of a command between two shell scripts that the error is about: another name for one
 * that is not there, or other options for one that refused some. What the command works on is of
 * the script, and stays.
 */
public final class CommandFixes {
  private static final int MOST_WORDS = 3;

  /** Programs of which the first word says what they do. */
  private static final Set<String> SEVERAL =
      Set.of(
          "git",
          "docker",
          "docker-compose",
          "podman",
          "kubectl",
          "helm",
          "pip",
          "pip3",
          "npm",
          "yarn",
          "pnpm",
          "cargo",
          "go",
          "apt",
          "apt-get",
          "aws",
          "gcloud",
          "az",
          "terraform",
          "conda",
          "brew",
          "systemctl",
          "poetry",
          "uv",
          "gh",
          "dotnet",
          "flutter");

  private final Fixed fix;
  private final ShellScript before;
  private final ShellScript after;
  private final String message;

  private CommandFixes(Fixed fix, ShellScript before, ShellScript after) {
    this.fix = fix;
    this.before = before;
    this.after = after;
    this.message = fix.failure().message();
  }

  /** Empty where no command was changed so. */
  public static Optional<CommandFix> of(Fixed fix) {
    var before = ShellScript.of(fix.failingCode());
    var after = ShellScript.of(fix.fixedCode());
    if (before.isEmpty() || after.isEmpty()) return Optional.empty();
    return new CommandFixes(fix, before.get(), after.get()).find();
  }

  private Optional<CommandFix> find() {
    for (int i = 0; i < before.commands().size(); i++) {
      var command = before.commands().get(i);
      if (!command.name().plain() || !isTold(command)) continue;
      var found = changed(command, i).filter(this::isGone);
      if (found.isPresent()) return found;
    }
    return Optional.empty();
  }

  /** Whether the error is of a command, or of its not being there. */
  private boolean isTold(ShellCommand command) {
    var name = command.name().value();
    var lead = Pattern.compile("(?m)(?:^|[\\s/'\"`])" + Pattern.quote(name) + "(?:: |$)");
    return isMissing(name) || lead.matcher(message).find() || isRefused(command);
  }

  private boolean isMissing(String name) {
    var quoted = Pattern.quote(name);
    return Pattern.compile(
            "(?m)(?:^|: )" + quoted + ": (?:command )?not found|command not found: " + quoted + "$")
        .matcher(message)
        .find();
  }

  /** Whether one of its options is named, by a program that does not say its own name. */
  private boolean isRefused(ShellCommand command) {
    return command.words().stream()
        .map(word -> word.value().replaceFirst("=.*", ""))
        .anyMatch(option -> option.startsWith("--") && option.length() > 4 && names(option));
  }

  private boolean names(String option) {
    return Pattern.compile(Pattern.quote(option) + "(?![\\w-])").matcher(message).find();
  }

  private Optional<CommandFix> changed(ShellCommand command, int index) {
    boolean same = before.commands().size() == after.commands().size();
    var others = same ? List.of(after.commands().get(index)) : after.commands();
    return others.stream()
        .filter(other -> same || isLike(command, other))
        .flatMap(other -> change(command, other).stream())
        .findFirst();
  }

  /** Whether they work on the same, which tells a counterpart from any other command. */
  private boolean isLike(ShellCommand old, ShellCommand now) {
    return old.words().size() > 1 && equal(old.words().getLast(), now.words().getLast());
  }

  /** As they are written, with what is expanded in them. */
  private boolean equal(ShellWord old, ShellWord now) {
    return written(before, List.of(old)).equals(written(after, List.of(now)));
  }

  private Optional<CommandFix> change(ShellCommand old, ShellCommand now) {
    int last = 0;
    int most = Math.min(old.words().size(), now.words().size());
    while (last < most && equal(old.words().reversed().get(last), now.words().reversed().get(last)))
      last++;
    int first = 0;
    while (first < most - last && equal(old.words().get(first), now.words().get(first))) first++;
    var from = old.words().subList(first, old.words().size() - last);
    var to = now.words().subList(first, now.words().size() - last);
    boolean few = from.size() <= MOST_WORDS && to.size() <= MOST_WORDS;
    if (!few || !plain(from) || !plain(to)) return Optional.empty();
    return first == 0 ? renamed(old, now, from, to) : options(old, now, first, from, to);
  }

  private static boolean plain(List<ShellWord> words) {
    return words.stream().allMatch(ShellWord::plain);
  }

  /** A command that others join for what it was to do alone is no other name of it. */
  private Optional<CommandFix> renamed(
      ShellCommand old, ShellCommand now, List<ShellWord> from, List<ShellWord> to) {
    var name = old.name().value();
    boolean alone = behind(before, old).equals(behind(after, now));
    boolean renames = alone && from.size() == 1 && !to.isEmpty() && isMissing(name);
    if (!renames || name.contains("/") || after.own().contains(to.getFirst().value()))
      return Optional.empty();
    return Optional.of(
        fix(
            new Sign(Sign.Kind.SYMBOL, name, ""),
            Strategy.RENAME_FUNCTION,
            old,
            from,
            written(after, to)));
  }

  /** The rest of its line: the commands that go on with what it gives. */
  private static String behind(ShellScript script, ShellCommand command) {
    var rest = script.text().substring(command.words().getLast().end());
    return rest.lines().findFirst().orElse("").strip();
  }

  private Optional<CommandFix> options(
      ShellCommand old, ShellCommand now, int first, List<ShellWord> from, List<ShellWord> to) {
    var name = old.name().value();
    if (isMissing(name)) return Optional.empty();
    var option = old.words().get(first - 1);
    boolean value =
        !from.isEmpty() && to.isEmpty() && isOption(option) && !isOption(from.getFirst());
    if (value) {
      var words = old.words().subList(first - 1, first + from.size());
      return Optional.of(
          argument(name, old, words, written(after, now.words().subList(first - 1, first))));
    }
    boolean named = !from.isEmpty() && (isOption(from.getFirst()) || isSubcommand(first, from));
    boolean other = to.isEmpty() || !from.getFirst().same(to.getFirst());
    if (!named || !other) return Optional.empty();
    return Optional.of(argument(name, old, from, written(after, to)));
  }

  private CommandFix argument(String name, ShellCommand old, List<ShellWord> from, String to) {
    var second = old.words().get(1);
    boolean several = SEVERAL.contains(name) && !isOption(second) && !from.contains(second);
    var symbol = several ? name + " " + second.value() : name;
    var sign = new Sign(Sign.Kind.ARGUMENT, symbol, written(before, from));
    var strategy = to.isEmpty() ? Strategy.REMOVE_ARGUMENT : Strategy.CHANGE_ARGUMENT;
    return fix(sign, strategy, old, from, to);
  }

  private CommandFix fix(
      Sign sign, Strategy strategy, ShellCommand old, List<ShellWord> from, String to) {
    int line = before.line(old.name().start());
    var text = fix.failingCode().lines().skip(line - 1L).findFirst().orElse("").strip();
    return new CommandFix(sign, strategy, written(before, from), to, line, text);
  }

  private static boolean isOption(ShellWord word) {
    return word.value().startsWith("-") && word.value().length() > 1;
  }

  /** Whether the first word of a command is what it refused by name. */
  private boolean isSubcommand(int first, List<ShellWord> from) {
    var word = from.getFirst().value();
    return first == 1 && word.matches("[a-z][a-z-]+") && message.contains("'" + word + "'");
  }

  private static String written(ShellScript script, List<ShellWord> words) {
    return words.isEmpty()
        ? ""
        : script.text().substring(words.getFirst().start(), words.getLast().end());
  }

  /** Whether the fixed script has it nowhere. */
  private boolean isGone(CommandFix found) {
    return CommandSign.in(found.sign(), after).isEmpty()
        && !CommandSign.in(found.sign(), before).isEmpty();
  }
}
