package io.hardknocks.analysis.failure;

import io.hardknocks.analysis.text.Haystack;
import java.util.Set;

/** What the text around an error tells of how it came about, where its own words do not. */
final class Circumstances {
  /** A test of Rust ran. */
  private static final String RUST_TEST = "cargo-test";

  /** The program asked for files that are there already, and for no others. */
  private static final String OFFLINE = "hub-offline";

  /** Python was to start a program. */
  private static final String CHILD = "child-process";

  /** Awaitables were handed over to be gathered. */
  private static final String GATHER = "gather";

  /** A folder was to be made. */
  private static final String FOLDER = "makes-folder";

  /** A page that was asked for is not there. */
  private static final String GONE = "page-gone";

  /** The machine killed processes for want of memory. */
  private static final String KILLED = "out-of-memory";

  private Circumstances() {}

  /** What the text tells; rules ask for it by these names. */
  static Set<String> of(String language, Haystack text) {
    if (isKilled(text)) return Set.of(KILLED);
    if (language.equals("rust") && ofRustTest(text)) return Set.of(RUST_TEST);
    if (!language.equals("python")) return text.has("404  Not Found") ? Set.of(GONE) : Set.of();
    if (text.has("in _execute_child")) return Set.of(CHILD);
    if (text.has(", in gather\n")) return Set.of(GATHER);
    if (text.hasAny("in mkdir\n", " os.mkdir(")) return Set.of(FOLDER);
    return isOffline(text) ? Set.of(OFFLINE) : Set.of();
  }

  /** A test runs in a thread of its name; cargo closes with how many of them failed. */
  private static boolean ofRustTest(Haystack text) {
    return text.has("test result: FAILED")
        || text.has("error: test failed, to rerun")
        || text.has("thread 'tests::")
        || (text.has("::tests::") && text.has("' panicked at "));
  }

  private static boolean isKilled(Haystack text) {
    return text.hasAny("oom_kill event", "oom-kill event", "OOM Killed", ": Out Of Memory");
  }

  private static boolean isOffline(Haystack text) {
    return text.hasAny("local_files_only=True", "_OFFLINE=1");
  }
}
