package io.hardknocks.cli.terminal;

/** Text from outside on a terminal: no control characters, so that none moves the cursor. */
public final class Texts {
  private Texts() {}

  public static String oneLine(String text) {
    return text.replace("\t", "  ").replaceAll("\\p{Cntrl}+", " ").stripTrailing();
  }
}
