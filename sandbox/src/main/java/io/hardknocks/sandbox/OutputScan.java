package io.hardknocks.sandbox;

/** Placeholder. */
final class OutputScan {
  static final int MOST_FILES = 1000;

  private OutputScan() {}
}
