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
 * <p>Outside the namespaces a shell starts bubblewrap and, as the parent of all, writes down what
 * the kernel added up for it. Inside, a shell is process 1 and collects orphans; setsid waits for
 * the script and is the only one that tells an exit code from a signal of the same number; prlimit
 * and setpriv give up what is left of our rights. Their own complaints go to a file of ours and
 * never mix with what the script prints.
 *
 * <p>The shell outside and bubblewrap have each asked the kernel to end with their parent by the
 * time that bubblewrap tells of process 1. Process 1 starts nothing before it hears from us, who
 * have read that, through a pipe that ends with us: so whoever of them goes at whatever moment,
 * nothing runs on.
 */
public final class Launcher {
  /** The shell outside, bubblewrap, the shell inside and setsid. */
  public static final int TASKS = 4;

  /** Those of them that are in the control group: the shell inside and setsid. */
  public static final int GROUP_TASKS = 2;

  /** The shell outside and setsid. */
  public static final int DIRECT_TASKS = 2;

  private static final String WAIT = "read -r go || exit 121\n";

  private static final String OUTSIDE =
      """
      run=$1; user=$2; shift 2
      echo 1000 2>/dev/null >/proc/self/oom_score_adj
      "$@" 6<&0 </dev/null 7<"$run/filter" 8>&2 9>"$run/info" 2>"$run/status" 3<<PASSWD 4<<GROUP 5<<HOSTS
      root:x:0:0:root:/:/bin/false
      sandbox:x:$user:$user:sandbox:/work:/bin/sh
      PASSWD
      root:x:0:
      sandbox:x:$user:
      GROUP
      127.0.0.1 localhost sandbox
      ::1 localhost
      HOSTS
      code=$?
      { echo "ended $code"; while read -r name value; do echo "$name $value"; done </proc/$$/io
        read -r line </proc/$$/stat; echo "stat $line"; } >"$run/accounts" 2>/dev/null
      """;
  private static final String FIRST =
      "read -r go <&6 || exit 121; exec 6<&- 7<&- 9>&-; /usr/bin/setsid -f -w \"$@\"; exit $?";
  private static final String INSIDE = "echo running >&2; exec \"$@\" 2>&8 8>&-";
  private static final String DIRECT =
      "cd \"$1\" || exit; shift; echo running >&2; exec \"$@\" 2>&8"
          + " 3<&- 4<&- 5<&- 6<&- 7<&- 8>&- 9>&-";

  private static final int MOST_READ = 65_536;
  private static final Pattern CHILD = Pattern.compile("\"child-pid\": *([0-9]+)");
  private static final Pattern ENDED = Pattern.compile("(?m)^ended ([0-9]+)$");

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
    var words = outside(group, OUTSIDE, identity.uid());
    words.addAll(bubblewrap);
    if (SystemCalls.of(System.getProperty("os.arch", "")) != null) {
      words.addAll(List.of("--seccomp", "7"));
    }
    words.addAll(List.of("--json-status-fd", "9", "--", "/bin/sh", "-c", FIRST, "first"));
    words.addAll(ResourceLimits.prlimit(limits, true));
    words.addAll(rights(identity));
    words.addAll(List.of("/bin/sh", "-c", INSIDE, "inside"));
    words.addAll(script);
    return words;
  }

  /** The same without isolation, with the given environment. */
  public List<String> direct(
      @Nullable ControlGroup group, List<String> environment, Limits limits, List<String> script) {
    var words = outside(group, WAIT + OUTSIDE, Identity.ownUid());
    words.addAll(List.of("/usr/bin/setsid", "-f", "-w"));
    words.addAll(ResourceLimits.prlimit(limits, false));
    words.addAll(List.of("/bin/sh", "-c", DIRECT, "direct", folder.work().toString()));
    words.addAll(List.of("/usr/bin/env", "-i"));
    words.addAll(environment);
    words.addAll(script);
    return words;
  }

  private List<String> outside(@Nullable ControlGroup group, String script, int user) {
    var words = new ArrayList<String>();
    // without a group it is for us to see a fork bomb: let us be first in line for a processor
    if (group == null) words.addAll(List.of("/usr/bin/nice", "-n", "19"));
    words.addAll(List.of("/usr/bin/setpriv", "--pdeathsig", "KILL"));
    words.addAll(List.of("/bin/sh", "-c", script, "launch"));
    words.add(folder.root().toString());
    words.add(Integer.toString(user));
    return words;
  }

  private static List<String> rights(Identity identity) {
    var words = new ArrayList<>(List.of("/usr/bin/setpriv", "--no-new-privs"));
    if (!identity.userNamespace()) {
      var id = Integer.toString(identity.uid());
      words.addAll(List.of("--reuid", id, "--regid", id, "--clear-groups"));
      words.addAll(List.of("--inh-caps=-all", "--bounding-set=-all"));
    }
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

  /** How the script ended by itself; {@code null} when it was ended together with the chain. */
  @Nullable
  public Exit exit() {
    var match = ENDED.matcher(read("accounts"));
    if (!match.find()) return null;
    int code = Integer.parseInt(match.group(1));
    boolean signalled = read("status").contains("did not exit normally");
    return signalled ? Exit.signalled(code & 0x7f) : Exit.exited(code);
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
    return Accounts.parse(read("accounts"));
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
