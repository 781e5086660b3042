package io.hardknocks.analysis.proposal;

import io.hardknocks.analysis.proposal.ShellWords.Simple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The scripts that a shell command runs or writes. */
public final class ShellScripts {
  private static final int DEEPEST = 3;
  private static final Set<String> WRAPPERS =
      Set.of(
          "sudo",
          "env",
          "nohup",
          "time",
          "nice",
          "ionice",
          "timeout",
          "stdbuf",
          "exec",
          "command",
          "uv",
          "poetry",
          "pipenv",
          "pdm",
          "rye",
          "conda",
          "npx",
          "pnpm",
          "yarn",
          "xvfb-run",
          "then",
          "do",
          "else",
          "if",
          "while",
          "!",
          "{");
  private static final Set<String> WRAPPER_WORDS =
      Set.of("run", "exec", "dlx", "--no-sync", "--", "-n", "-k", "-E");
  private static final Map<String, String> INTERPRETERS =
      Map.of(
          "python",
          "python",
          "pypy",
          "python",
          "node",
          "javascript",
          "nodejs",
          "javascript",
          "bun",
          "typescript",
          "deno",
          "typescript",
          "tsx",
          "typescript",
          "ts-node",
          "typescript");
  private static final Set<String> SHELLS = Set.of("bash", "sh", "zsh", "dash", "ksh");
  private static final Set<String> WITH_VALUE =
      Set.of("-W", "-X", "-r", "--require", "--import", "--loader", "--env-file", "-o", "-O");

  /** After these a program is not the one that it was before. */
  private static final Set<String> CHOOSERS =
      Set.of(
          "source", ".", "activate", "export", "nvm", "pyenv", "workon", "module", "fnm", "asdf");

  private ShellScripts() {}

  /** In the order of the command. */
  public static List<Proposed> of(String command) {
    var found = new ArrayList<Proposed>();
    collect(command, "", false, 0, found);
    return found;
  }

  /**
   * A program that a command starts.
   *
   * @param words without those of wrappers
   * @param chosen whether something chooses it beside its name: a wrapper, or a command before
   * @param depth of commands inside of commands
   */
  private record Started(
      Simple simple, List<String> words, String folder, boolean chosen, int depth) {
    List<String> arguments() {
      return words.subList(1, words.size());
    }

    /** As it is written; empty when that does not tell which one it is. */
    String named() {
      return chosen ? "" : words.getFirst();
    }

    Proposed text(String language, String code) {
      return new Proposed.Text(language, "", code, named());
    }

    Proposed file(String language, String path) {
      return new Proposed.File(language, path, folder, named());
    }
  }

  private static void collect(
      String command, String folder, boolean chosen, int depth, List<Proposed> found) {
    var in = folder;
    boolean other = chosen;
    for (var simple : ShellWords.of(command)) {
      var words = unwrapped(simple.words());
      other |= !words.isEmpty() && CHOOSERS.contains(words.getFirst());
      if (words.size() > 1 && words.getFirst().equals("cd")) {
        in = words.get(1).startsWith("/") || in.isEmpty() ? words.get(1) : in + "/" + words.get(1);
        continue;
      }
      written(simple, found);
      boolean wrapped = words.size() < simple.words().size();
      if (!words.isEmpty()) run(new Started(simple, words, in, other || wrapped, depth), found);
    }
  }

  /** {@code cat > job.py <<'EOF'}. */
  private static void written(Simple simple, List<Proposed> found) {
    var language = ofName(simple.writesTo());
    if (language.isEmpty() || simple.document().isEmpty()) return;
    found.add(new Proposed.Text(language, simple.writesTo(), simple.document(), ""));
  }

  private static void run(Started started, List<Proposed> found) {
    var first = started.words().getFirst();
    var program = program(first);
    if (SHELLS.contains(program)) {
      shell(started, found);
      return;
    }
    var language = INTERPRETERS.getOrDefault(program, "");
    if (!language.isEmpty()) interpreted(started, language, found);
    else if (!ofName(first).isEmpty())
      found.add(new Proposed.File(ofName(first), first, started.folder(), ""));
  }

  private static void shell(Started started, List<Proposed> found) {
    var arguments = started.arguments();
    int inline = indexOfCommand(arguments);
    var code =
        inline >= 0 && inline + 1 < arguments.size()
            ? arguments.get(inline + 1)
            : arguments.isEmpty() || arguments.getFirst().equals("-s")
                ? started.simple().document()
                : "";
    if (!code.isEmpty()) {
      found.add(started.text("shell", code));
      if (started.depth() < DEEPEST)
        collect(code, started.folder(), started.chosen(), started.depth() + 1, found);
    } else {
      arguments.stream()
          .filter(argument -> !argument.startsWith("-"))
          .findFirst()
          .ifPresent(file -> found.add(started.file("shell", file)));
    }
  }

  /** {@code -c}, {@code -lc}, {@code -euxc}. */
  private static int indexOfCommand(List<String> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i).matches("-[a-z]*c")) return i;
      if (!arguments.get(i).startsWith("-")) return -1;
    }
    return -1;
  }

  private static void interpreted(Started started, String language, List<Proposed> found) {
    var arguments = started.arguments();
    for (int i = 0; i < arguments.size(); i++) {
      var argument = arguments.get(i);
      if (isInline(language, argument)) {
        if (i + 1 < arguments.size()) found.add(started.text(language, arguments.get(i + 1)));
        return;
      }
      if (argument.equals("-m")) {
        if (i + 1 < arguments.size()) module(started, language, arguments.get(i + 1), found);
        return;
      }
      if (argument.equals("-")) break;
      if (WITH_VALUE.contains(argument)) i++;
      else if (!argument.startsWith("-") && !(i == 0 && argument.equals("run"))) {
        var named = ofName(argument);
        found.add(started.file(named.isEmpty() ? language : named, argument));
        return;
      }
    }
    var document = started.simple().document();
    if (!document.isEmpty()) found.add(started.text(language, document));
  }

  /** The file that a module is when it is of the work folder; who reads it sees whether it is. */
  private static void module(Started started, String language, String name, List<Proposed> found) {
    if (!language.equals("python") || !name.matches("[A-Za-z_][\\w.]{0,200}")) return;
    var path = name.replace('.', '/');
    found.add(started.file(language, path + ".py"));
    found.add(started.file(language, path + "/__main__.py"));
  }

  private static boolean isInline(String language, String argument) {
    if (language.equals("python")) return argument.matches("-[a-zA-Z]*c");
    return Set.of("-e", "--eval", "-p", "--print", "-pe", "eval").contains(argument);
  }

  /** Without assignments, wrappers and their own arguments. */
  private static List<String> unwrapped(List<String> words) {
    int from = 0;
    boolean wrapped = false;
    while (from < words.size()) {
      var word = words.get(from);
      if (word.matches("[A-Za-z_][A-Za-z0-9_]*=.*") || WRAPPERS.contains(program(word)))
        wrapped = true;
      else if (!(wrapped && isOfWrapper(word))) break;
      from++;
    }
    return words.subList(from, words.size());
  }

  private static boolean isOfWrapper(String word) {
    return WRAPPER_WORDS.contains(word) || word.startsWith("-") || word.matches("[0-9]+[smhd]?");
  }

  private static String program(String word) {
    var name = word.substring(word.lastIndexOf('/') + 1);
    return name.replaceFirst("(\\.exe)?$", "").replaceFirst("^(python|pypy)[0-9.]+$", "$1");
  }

  /** The language that a file's name tells; empty when it tells none that we check. */
  public static String ofName(String file) {
    int dot = file.lastIndexOf('.');
    if (dot < 0 || file.indexOf(' ') >= 0) return "";
    return switch (file.substring(dot + 1)) {
      case "py", "pyw" -> "python";
      case "js", "mjs", "cjs", "jsx" -> "javascript";
      case "ts", "mts", "cts", "tsx" -> "typescript";
      case "sh", "bash" -> "shell";
      default -> "";
    };
  }
}
