package io.hardknocks.embedded;

/** What was asked for is not in the store. */
public final class NoSuchRecord extends RuntimeException {
  NoSuchRecord(String kind, String name, String hint) {
    super(kind + ": " + name + " is not in the store (" + hint + ")");
  }
}
