package io.hardknocks.cli.world;

/** What a command's exit code says. */
public final class Exit {
  public static final int DONE = 0;
  public static final int SCRIPT_FAILED = 1;
  public static final int USAGE = 2;
  public static final int REFUSED = 3;
  public static final int ENVIRONMENT = 4;

  private Exit() {}
}
