package io.hardknocks.analysis.failure;

import java.util.Set;
import java.util.TreeSet;

/** What the text around an error tells of how it came about, where its own words do not. */
final class Circumstances {
  /** A test of Rust ran. */
  private static final String RUST_TEST = "cargo-test";

  /** The program asked for files that are there already, and for no others. */
  private static final String OFFLINE = "hub-offline";

  private Circumstances() {}

  /** The libraries, with what the text tells; rules ask for it as they ask for a library. */
  static Set<String> with(Set<String> libraries, String language, String text) {
    if (language.equals("rust") && ofRustTest(text)) return and(libraries, RUST_TEST);
    return language.equals("python") && isOffline(text) ? and(libraries, OFFLINE) : libraries;
  }

  private static Set<String> and(Set<String> libraries, String told) {
    var all = new TreeSet<>(libraries);
    all.add(told);
    return all;
  }

  /** A test runs in a thread of its name; cargo closes with how many of them failed. */
  private static boolean ofRustTest(String text) {
    return text.contains("test result: FAILED")
        || text.contains("error: test failed, to rerun")
        || text.contains("thread 'tests::")
        || (text.contains("::tests::") && text.contains("' panicked at "));
  }

  private static boolean isOffline(String text) {
    return text.contains("local_files_only=True") || text.contains("_OFFLINE=1");
  }
}
