package io.hardknocks.sandbox;

import java.util.Map;

/** The numbers that Linux gives to signals. */
public final class Signals {
  public static final int KILL = 9;
  public static final int CPU_TIME = 24;
  public static final int FILE_SIZE = 25;

  private static final Map<Integer, String> NAMES =
      Map.ofEntries(
          Map.entry(1, "SIGHUP"),
          Map.entry(2, "SIGINT"),
          Map.entry(3, "SIGQUIT"),
          Map.entry(4, "SIGILL"),
          Map.entry(5, "SIGTRAP"),
          Map.entry(6, "SIGABRT"),
          Map.entry(7, "SIGBUS"),
          Map.entry(8, "SIGFPE"),
          Map.entry(KILL, "SIGKILL"),
          Map.entry(11, "SIGSEGV"),
          Map.entry(13, "SIGPIPE"),
          Map.entry(14, "SIGALRM"),
          Map.entry(15, "SIGTERM"),
          Map.entry(CPU_TIME, "SIGXCPU"),
          Map.entry(FILE_SIZE, "SIGXFSZ"),
          Map.entry(31, "SIGSYS"));

  private Signals() {}

  public static boolean isKnown(int signal) {
    return NAMES.containsKey(signal);
  }

  /** {@code signal 11 (SIGSEGV)}. */
  static String describe(int signal) {
    var name = NAMES.get(signal);
    return "signal " + signal + (name == null ? "" : " (" + name + ")");
  }
}
