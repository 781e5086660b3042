package io.hardknocks.analysis.code.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The commands of a script, those in substitutions among them. What is in comments, in quotes and
 * in here-documents is none.
 *
 * @param commands in the order of the script
 * @param own names that the script gives to functions, or asks whether they are there
 * @param asksPlatform whether it may do one thing on one system and another on others
 */
public record ShellScript(
    String text, List<ShellCommand> commands, Set<String> own, boolean asksPlatform) {
  private static final int LONGEST = 400_000;
  private static final Set<String> LANGUAGES = Set.of("shell", "bash", "sh", "dash", "zsh", "ksh");

  private static final Pattern PLATFORM = Pattern.compile("\\b(?:uname|OSTYPE)\\b");
  private static final Set<String> CHOOSERS = Set.of("conda", "pyenv", "nvm", "asdf", "workon");

  public ShellScript {
    commands = List.copyOf(commands);
    own = Set.copyOf(own);
  }

  /** Whether the name of a language as people write it is that of a shell. */
  public static boolean isOf(String language) {
    return LANGUAGES.contains(language.strip().toLowerCase(Locale.ROOT));
  }

  /** Empty where a quote or parenthesis is not closed, and for a very long script. */
  public static Optional<ShellScript> of(String text) {
    if (text.length() > LONGEST || text.indexOf('\0') >= 0) return Optional.empty();
    var commands = new ArrayList<ShellCommand>();
    var own = new HashSet<String>();
    if (!new ShellReader(text, commands, own).read()) return Optional.empty();
    commands.sort(Comparator.comparingInt(command -> command.name().start()));
    return Optional.of(new ShellScript(text, commands, own, PLATFORM.matcher(text).find()));
  }

  /** Whether it installs a command, looks for it, or chooses which one has its name. */
  public boolean provides(String name) {
    return commands.stream().anyMatch(command -> isChooser(command) || handles(command, name));
  }

  private static boolean isChooser(ShellCommand command) {
    return CHOOSERS.contains(command.name().value())
        || command.words().stream().anyMatch(word -> word.value().endsWith("/activate"));
  }

  private static boolean handles(ShellCommand command, String name) {
    return command.words().stream()
        .skip(1)
        .anyMatch(word -> word.value().equals(name) || word.value().endsWith("/" + name));
  }

  /** The line of a place, from 1. */
  public int line(int at) {
    return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
  }
}
