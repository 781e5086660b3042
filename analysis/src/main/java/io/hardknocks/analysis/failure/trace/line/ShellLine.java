package io.hardknocks.analysis.failure.trace.line;

import io.hardknocks.analysis.failure.trace.reading.Names;
import io.hardknocks.analysis.failure.trace.reading.Reading;
import io.hardknocks.analysis.failure.trace.reading.Reading.Strength;
import io.hardknocks.analysis.failure.trace.reading.Thrown;
import io.hardknocks.analysis.failure.trace.reading.TraceParser;
import io.hardknocks.analysis.failure.trace.text.Text;
import io.hardknocks.model.SourceLine;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Errors of shells, and of the small tools that scripts call: {@code tool: message}. */
public final class ShellLine implements TraceParser {
  private static final Pattern NUMBERED =
      Pattern.compile("^(?:[^:]{1,200}: )?(?:line )?(\\d{1,6}): (.*)$");

  /** Where in a script it is, as shells say it in other tongues. */
  private static final Pattern SPOKEN_PLACE =
      Pattern.compile(
          ": (?:(?:Zeile|ligne|l[ií]nea|linha|riga|строка|行|linia|regel|satır|第) (\\d{1,6})|(\\d{1,6}) 行)(?: 行)? ?[:：]");

  private static final Set<String> SHELLS =
      Set.of("bash", "sh", "-bash", "-sh", "dash", "zsh", "ksh", "ash", "fish");
  private static final Set<String> TOOLS =
      Set.of(
          "awk",
          "gawk",
          "mawk",
          "basename",
          "cat",
          "cd",
          "chgrp",
          "chmod",
          "chown",
          "cmp",
          "comm",
          "cp",
          "cpio",
          "crontab",
          "curl",
          "cut",
          "date",
          "dd",
          "df",
          "diff",
          "dirname",
          "docker",
          "du",
          "echo",
          "env",
          "expr",
          "file",
          "find",
          "fold",
          "git",
          "grep",
          "egrep",
          "fgrep",
          "rg",
          "gunzip",
          "gzip",
          "bzip2",
          "xz",
          "head",
          "install",
          "iconv",
          "join",
          "jq",
          "yq",
          "kill",
          "less",
          "ln",
          "ls",
          "make",
          "md5sum",
          "sha256sum",
          "sha1sum",
          "mkdir",
          "mkfifo",
          "mktemp",
          "more",
          "mount",
          "mv",
          "nl",
          "nohup",
          "od",
          "paste",
          "patch",
          "perl",
          "ping",
          "printf",
          "ps",
          "pushd",
          "popd",
          "readlink",
          "realpath",
          "rm",
          "rmdir",
          "rsync",
          "scp",
          "sed",
          "seq",
          "set",
          "shift",
          "shuf",
          "sleep",
          "sort",
          "source",
          "split",
          "ssh",
          "stat",
          "strings",
          "su",
          "sudo",
          "tac",
          "tail",
          "tar",
          "tee",
          "test",
          "time",
          "timeout",
          "touch",
          "tr",
          "tree",
          "truncate",
          "tsort",
          "umount",
          "uname",
          "unexpand",
          "uniq",
          "unzip",
          "wc",
          "wget",
          "which",
          "whoami",
          "who",
          "xargs",
          "xxd",
          "yes",
          "zip",
          "ffmpeg",
          "convert",
          "kubectl",
          "systemctl",
          "service",
          "export",
          "unset",
          "local",
          "declare",
          "read",
          "eval",
          "exec",
          "trap",
          "ulimit",
          "base64",
          "bc",
          "column",
          "fmt",
          "groups",
          "id",
          "getopt",
          "getopts",
          "ifconfig",
          "ip",
          "netstat",
          "ss",
          "nc",
          "useradd",
          "usermod",
          "passwd",
          "lsof",
          "top",
          "free",
          "psql",
          "mysql",
          "sqlite3",
          "hostname",
          "dig",
          "nslookup",
          "host",
          "openssl",
          "gpg",
          "pwd",
          "rev");

  @Override
  public String language() {
    return "shell";
  }

  @Override
  public @Nullable Reading read(Text text) {
    if (!text.has(": ")) return null;
    int first = Math.max(0, text.size() - 200);
    for (int i = text.lastIndex(); i >= first; i--) {
      var line = text.line(i).strip();
      if (!tells(line) || (follows(line) && tellsAbove(text, i, first))) continue;
      int told = firstOfTool(text, quotes(text, i) ? i - 1 : i, first);
      return reading(text, Consequences.cause(text, told, first));
    }
    return null;
  }

  /** Whether a line is what another tool says when the one that it writes to has failed. */
  private static boolean follows(String line) {
    return line.endsWith("write error: Broken pipe");
  }

  private static boolean tellsAbove(Text text, int index, int first) {
    for (int i = index - 1; i >= first; i--) if (tells(text.line(i).strip())) return true;
    return false;
  }

  /** Whether a line only quotes the script that the line above finds a syntax error in. */
  private static boolean quotes(Text text, int index) {
    var line = text.line(index);
    int number = line.indexOf(": line ");
    int quote = number < 0 ? -1 : line.indexOf(": `", number);
    if (quote < 0) return false;
    var place = line.substring(number, quote);
    return text.line(index - 1).contains(place + ": syntax error");
  }

  private static boolean tells(String line) {
    int colon = line.indexOf(": ");
    if (colon <= 0 || ofMake(line)) return false;
    if (line.startsWith("Error from server (")) return true;
    var lead = line.substring(0, colon);
    if (SHELLS.contains(toolName(lead)) || TOOLS.contains(toolName(lead))) {
      return !line.endsWith(":") || line.startsWith("(", colon + 2);
    }
    if (lead.equals("unknown flag") || lead.equals("unknown shorthand flag")) return true;
    if (line.endsWith(": command not found") || line.contains(": command not found: ")) return true;
    if (line.endsWith(": not found") && line.lastIndexOf(": ", line.length() - 12) > 0) return true;
    if (lead.endsWith(".sh") || lead.endsWith(".bash")) return true;
    if (line.startsWith("parse error: ") || lead.endsWith(")")) return line.contains(" line ");
    return (line.contains(": line ") && NUMBERED.matcher(line).matches())
        || SPOKEN_PLACE.matcher(line).find();
  }

  /** Whether make or docker only says which command failed: what that printed says why. */
  static boolean ofMake(String line) {
    boolean failed = line.contains("*** [") && line.contains("] Error ");
    return failed
        || line.contains("*** Waiting for unfinished jobs")
        || (line.contains("failed to solve: process ") && line.contains("did not complete"));
  }

  private static String toolName(String lead) {
    int slash = lead.lastIndexOf('/');
    return slash < 0 ? lead : lead.substring(slash + 1);
  }

  /** Of several lines of one tool in a row the first says why. */
  private static int firstOfTool(Text text, int last, int lowest) {
    var lead = lead(text.line(last));
    int first = last;
    while (first > lowest
        && tells(text.line(first - 1).strip())
        && !text.line(first - 1).contains(": warning: ")
        && lead(text.line(first - 1)).equals(lead)) {
      first--;
    }
    while (first < last && isNotice(text.line(first))) first++;
    return first;
  }

  /** Whether a tool only says what it does, on its way to the error. */
  private static boolean isNotice(String line) {
    return line.contains(": Removing leading ") || line.contains(": warning: ");
  }

  private static String lead(String line) {
    var told = line.strip();
    int colon = told.indexOf(':');
    return colon < 0 ? told : told.substring(0, colon);
  }

  private static Reading reading(Text text, int index) {
    var line = text.line(index).strip();
    int number = number(line);
    boolean inline = line.contains(" -c: ");
    var failing = number == 0 || inline ? null : new SourceLine(number, shown(text, index));
    var thrown = new Thrown("shell", line, List.of(), failing);
    return Reading.of("shell", Strength.LIKELY, thrown, index);
  }

  private static int number(String line) {
    var matcher = NUMBERED.matcher(line);
    if (matcher.matches()) return Names.number(matcher.group(1), 0);
    var spoken = SPOKEN_PLACE.matcher(line);
    if (!spoken.find()) return 0;
    return Names.number(spoken.group(spoken.group(1) == null ? 2 : 1), 0);
  }

  /** A syntax error's second line quotes the script: {@code x.sh: line 3: `done'}. */
  private static String shown(Text text, int index) {
    var next = text.line(index + 1);
    int open = next.indexOf(": `");
    return open > 0 && next.endsWith("'") ? next.substring(open + 3, next.length() - 1) : "";
  }
}
