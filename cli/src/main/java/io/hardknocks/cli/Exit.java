package io.hardknocks.cli;

/** What a command's exit code says. */
final class Exit {
  static final int DONE = 0;
  static final int SCRIPT_FAILED = 1;
  static final int USAGE = 2;
  static final int REFUSED = 3;
  static final int ENVIRONMENT = 4;

  private Exit() {}
}
