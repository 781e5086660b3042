package io.hardknocks.analysis.failure;

import java.util.Set;
import java.util.TreeSet;

/** The runner of tests that reports an error, where its name alone does not tell. */
final class Harness {
  private static final String RUST_TESTS = "cargo-test";

  private Harness() {}

  /** The libraries, with the runner of tests that speaks in the text. */
  static Set<String> with(Set<String> libraries, String language, String text) {
    if (!language.equals("rust") || !ofRustTest(text)) return libraries;
    var all = new TreeSet<>(libraries);
    all.add(RUST_TESTS);
    return all;
  }

  /** A test runs in a thread of its name; cargo closes with how many of them failed. */
  private static boolean ofRustTest(String text) {
    return text.contains("test result: FAILED")
        || text.contains("error: test failed, to rerun")
        || text.contains("thread 'tests::")
        || (text.contains("::tests::") && text.contains("' panicked at "));
  }
}
