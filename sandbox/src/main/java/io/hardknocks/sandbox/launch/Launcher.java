package io.hardknocks.sandbox.launch;

import io.hardknocks.sandbox.Exit;
import io.hardknocks.sandbox.Limits;
import io.hardknocks.sandbox.folder.Identity;
import io.hardknocks.sandbox.folder.RunFolder;
import io.hardknocks.sandbox.group.ControlGroup;
import io.hardknocks.sandbox.usage.Accounts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The chain of small programs between us and the script, and what they report.
 *
 * <p>Outside the namespaces a shell opens the files that bubblewrap asks for and becomes it.
 * Inside, setpriv gives up what is left of root's rights and becomes a shell, which is process 1,
 * sets the limits, waits for the script, collects orphans and writes down what the kernel added up
 * for them. Their own complaints go to a file of ours and never mix with what the script prints.
 *
 * <p>Bubblewrap has asked the kernel to end with us by the time that it tells of process 1. Process
 * 1 starts nothing before it hears from us, who have read that, through a pipe that ends with us:
 * so whoever of them goes at whatever moment, nothing runs on.
 */
public final class Launcher {
  /** Bubblewrap and the shell inside. */
  public static final int TASKS = 2;

  /** Those of them that are in the control group, and without isolation all: the shell. */
  public static final int GROUP_TASKS = 1;

  private static final String OUTSIDE =
      """
      run=$1; user=$2; shift 2
      echo 1000 2>/dev/null >/proc/self/oom_score_adj
      exec "$@" 6<&0 </dev/null 7<"$run/filter" 8>&2 9>"$run/info" 2>>"$run/status" \
        3<<PASSWD 4<<GROUP 5<<HOSTS
      root:x:0:0:root:/:/bin/false
      sandbox:x:$user:$user:sandbox:/work:/bin/sh
      PASSWD
      root:x:0:
      sandbox:x:$user:
      GROUP
      127.0.0.1 localhost sandbox
      ::1 localhost
      HOSTS
      """;
  private static final String DIRECT =
      """
      cd "$1/work" && exec 6<&0 </dev/null 8>&2 2>>"$1/status" || exit
      shift
      echo 1000 2>/dev/null >/proc/self/oom_score_adj
      """;
  private static final String ADMITTED =
      """
      read -r go <&6 || exit 121
      exec 6<&- 7<&- 9>&-
      """;
  private static final String EXECUTABLE =
      """
      [ -x "$1" ] || { echo "$1 cannot be executed" >&2; exit 126; }
      shift
      """;
  private static final String WATCHED =
      """
      echo running >&2
      "$@" 2>&8 8>&-
      code=$?
      { echo ended
        while read -r name value; do echo "$name $value"; done </proc/$$/io
        read -r line </proc/$$/stat && echo "stat $line"; } >&2
      exit $code
      """;

  private static final int MOST_READ = 65_536;
  private static final Pattern CHILD = Pattern.compile("\"child-pid\": *([0-9]+)");

  private final RunFolder folder;

  public Launcher(RunFolder folder) {
    this.folder = folder;
  }

  /** The whole command line of an isolated run, outermost program first. */
  public List<String> isolated(
      @Nullable ControlGroup group,
      List<String> bubblewrap,
      Limits limits,
      Identity identity,
      List<String> script) {
    var words = outside(group);
    words.addAll(List.of("/bin/sh", "-c", OUTSIDE, "launch", folder.root().toString()));
    words.add(Integer.toString(identity.uid()));
    words.addAll(bubblewrap);
    if (SystemCalls.of(System.getProperty("os.arch", "")) != null) {
      words.addAll(List.of("--seccomp", "7"));
    }
    words.addAll(List.of("--json-status-fd", "9", "--"));
    if (!identity.userNamespace()) words.addAll(asUser(identity.uid()));
    words.addAll(List.of("/bin/sh", "-c", inside(limits, true), "inside", script.getFirst()));
    words.addAll(script);
    return words;
  }

  /** The same without isolation, with the given environment, and with a session of its own. */
  public List<String> direct(
      @Nullable ControlGroup group, List<String> environment, Limits limits, List<String> script) {
    var words = outside(group);
    words.addAll(List.of("/usr/bin/setpriv", "--pdeathsig", "KILL", "/bin/sh", "-c"));
    words.addAll(List.of(DIRECT + inside(limits, false), "direct", folder.root().toString()));
    words.addAll(List.of(script.getFirst(), "/usr/bin/setsid", "/usr/bin/env", "-i"));
    words.addAll(environment);
    words.addAll(script);
    return words;
  }

  private static String inside(Limits limits, boolean ownUser) {
    return ADMITTED + EXECUTABLE + ResourceLimits.commands(limits, ownUser) + WATCHED;
  }

  /** Without a group it is for us to see a fork bomb: let us be first in line for a processor. */
  private static List<String> outside(@Nullable ControlGroup group) {
    return new ArrayList<>(group == null ? List.of("/usr/bin/nice", "-n", "19") : List.of());
  }

  /** Turns root, which bubblewrap left as it was, into the user of the run. */
  private static List<String> asUser(int uid) {
    var id = Integer.toString(uid);
    var words = new ArrayList<>(List.of("/usr/bin/setpriv", "--reuid", id, "--regid", id));
    words.addAll(List.of("--clear-groups", "--inh-caps=-all", "--bounding-set=-all"));
    return words;
  }

  /** The number, outside, of process 1 of the script's namespace; empty until it is there. */
  public OptionalLong first() {
    var match = CHILD.matcher(read("info"));
    return match.find() ? OptionalLong.of(Long.parseLong(match.group(1))) : OptionalLong.empty();
  }

  /** Whether the isolation was set up and the interpreter started. */
  public boolean started() {
    return read("status").lines().anyMatch("running"::equals);
  }

  /**
   * How the script ended by itself; {@code null} when it was ended together with the chain.
   *
   * @param code of the chain
   */
  @Nullable
  public Exit exit(int code) {
    var status = read("status");
    return status.lines().anyMatch("ended"::equals) ? Exit.told(code) : null;
  }

  /** Why it did not start, in the words of the program that refused. */
  public String complaint() {
    return read("status")
        .lines()
        .filter(line -> !line.equals("running"))
        .findFirst()
        .orElse("no reason given");
  }

  public Accounts accounts() {
    return Accounts.parse(read("status"));
  }

  /** A script of our own user can reach the status file by /proc, and fill it. */
  private String read(String name) {
    try (var in = Files.newInputStream(folder.file(name))) {
      return new String(in.readNBytes(MOST_READ), StandardCharsets.UTF_8);
    } catch (IOException notYet) {
      return "";
    }
  }
}
