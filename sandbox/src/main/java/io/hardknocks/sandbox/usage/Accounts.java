package io.hardknocks.sandbox.usage;

import java.time.Duration;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;

/**
 * What the kernel added up over all processes of a run that were waited for.
 *
 * @param cpu to a hundredth of a second; {@code null} when the chain was ended with the script
 * @param readBytes of its system calls
 * @param writtenBytes of its system calls
 */
public record Accounts(
    @Nullable Duration cpu, @Nullable Long readBytes, @Nullable Long writtenBytes) {
  public static final Accounts NONE = new Accounts(null, null, null);

  private static final long TICK_MILLIS = 10;

  public static Accounts parse(String text) {
    var values = new HashMap<String, String>();
    text.lines()
        .map(line -> line.split(":? ", 2))
        .filter(parts -> parts.length == 2)
        .forEach(parts -> values.put(parts[0], parts[1]));
    var stat = values.get("stat");
    return new Accounts(
        stat == null ? null : ticks(stat),
        number(values.get("rchar")),
        number(values.get("wchar")));
  }

  /** Fields 16 and 17 of /proc/PID/stat: user and system time of the children. */
  private static @Nullable Duration ticks(String stat) {
    var fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ", -1);
    if (fields.length < 15) return null;
    var user = number(fields[13]);
    var system = number(fields[14]);
    return user == null || system == null ? null : Duration.ofMillis((user + system) * TICK_MILLIS);
  }

  /** A script may run as the user who wrote it, and have written into it. */
  private static @Nullable Long number(@Nullable String text) {
    return text != null && text.matches("[0-9]{1,15}") ? Long.valueOf(text) : null;
  }
}
