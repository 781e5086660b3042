package io.hardknocks.sandbox;

import java.util.Map;

/** The numbers that Linux gives to signals. */
public final class Signals {
  public static final int KILL = 9;
  public static final int CPU_TIME = 24;
  public static final int FILE_SIZE = 25;

  private static final int HANG_UP = 1;

  private static final Map<Integer, String> NAMES =
      Map.ofEntries(
          Map.entry(HANG_UP, "SIGHUP"),
          Map.entry(2, "SIGINT"),
          Map.entry(3, "SIGQUIT"),
          Map.entry(4, "SIGILL"),
          Map.entry(5, "SIGTRAP"),
          Map.entry(6, "SIGABRT"),
          Map.entry(7, "SIGBUS"),
          Map.entry(8, "SIGFPE"),
          Map.entry(KILL, "SIGKILL"),
          Map.entry(10, "SIGUSR1"),
          Map.entry(11, "SIGSEGV"),
          Map.entry(12, "SIGUSR2"),
          Map.entry(13, "SIGPIPE"),
          Map.entry(14, "SIGALRM"),
          Map.entry(15, "SIGTERM"),
          Map.entry(CPU_TIME, "SIGXCPU"),
          Map.entry(FILE_SIZE, "SIGXFSZ"),
          Map.entry(31, "SIGSYS"));

  private Signals() {}

  /** Whether 128 and its number is taken for it: 129 is git's own code for wrong usage. */
  static boolean isTold(int signal) {
    return signal != HANG_UP && NAMES.containsKey(signal);
  }

  /** {@code signal 11 (SIGSEGV)}. */
  static String describe(int signal) {
    var name = NAMES.get(signal);
    return "signal " + signal + (name == null ? "" : " (" + name + ")");
  }
}
