package io.hardknocks.cli;

/** Text from outside on a terminal: no control characters, so that none moves the cursor. */
final class Texts {
  private Texts() {}

  static String oneLine(String text) {
    return text.replace("\t", "  ").replaceAll("\\p{Cntrl}+", " ").stripTrailing();
  }
}
