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

  private ShellScripts() {}

  /** In the order of the command. */
  public static List<Proposed> of(String command) {
    var found = new ArrayList<Proposed>();
    collect(command, "", 0, found);
    return found;
  }

  private static void collect(String command, String folder, int depth, List<Proposed> found) {
    var in = folder;
    for (var simple : ShellWords.of(command)) {
      var words = unwrapped(simple.words());
      if (words.size() > 1 && words.getFirst().equals("cd")) {
        in = words.get(1).startsWith("/") || in.isEmpty() ? words.get(1) : in + "/" + words.get(1);
        continue;
      }
      written(simple, found);
      if (!words.isEmpty()) run(simple, words, in, depth, found);
    }
  }

  /** {@code cat > job.py <<'EOF'}. */
  private static void written(Simple simple, List<Proposed> found) {
    var language = ofName(simple.writesTo());
    if (language.isEmpty() || simple.document().isEmpty()) return;
    found.add(new Proposed.Text(language, simple.writesTo(), simple.document()));
  }

  private static void run(
      Simple simple, List<String> words, String folder, int depth, List<Proposed> found) {
    var program = program(words.getFirst());
    var arguments = words.subList(1, words.size());
    if (SHELLS.contains(program)) {
      shell(simple, arguments, folder, depth, found);
      return;
    }
    var language = INTERPRETERS.getOrDefault(program, "");
    if (!language.isEmpty()) interpreted(simple, language, arguments, folder, found);
    else if (!ofName(words.getFirst()).isEmpty())
      found.add(new Proposed.File(ofName(words.getFirst()), words.getFirst(), folder));
  }

  private static void shell(
      Simple simple, List<String> arguments, String folder, int depth, List<Proposed> found) {
    int inline = indexOfCommand(arguments);
    var code =
        inline >= 0 && inline + 1 < arguments.size()
            ? arguments.get(inline + 1)
            : arguments.isEmpty() || arguments.getFirst().equals("-s") ? simple.document() : "";
    if (!code.isEmpty()) {
      found.add(new Proposed.Text("shell", "", code));
      if (depth < DEEPEST) collect(code, folder, depth + 1, found);
    } else {
      arguments.stream()
          .filter(argument -> !argument.startsWith("-"))
          .findFirst()
          .ifPresent(file -> found.add(new Proposed.File("shell", file, folder)));
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

  private static void interpreted(
      Simple simple, String language, List<String> arguments, String folder, List<Proposed> found) {
    for (int i = 0; i < arguments.size(); i++) {
      var argument = arguments.get(i);
      if (isInline(language, argument)) {
        if (i + 1 < arguments.size())
          found.add(new Proposed.Text(language, "", arguments.get(i + 1)));
        return;
      }
      if (argument.equals("-m")) return;
      if (argument.equals("-")) break;
      if (WITH_VALUE.contains(argument)) i++;
      else if (!argument.startsWith("-") && !(i == 0 && argument.equals("run"))) {
        var named = ofName(argument);
        found.add(new Proposed.File(named.isEmpty() ? language : named, argument, folder));
        return;
      }
    }
    if (!simple.document().isEmpty()) found.add(new Proposed.Text(language, "", simple.document()));
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
