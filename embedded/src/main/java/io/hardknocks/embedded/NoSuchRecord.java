package io.hardknocks.embedded;

import java.util.List;

/** What was asked for is not in the store. */
public final class NoSuchRecord extends RuntimeException {
  NoSuchRecord(String kind, String name, String hint) {
    super(kind + ": " + name + " is not in the store (" + hint + ")");
  }

  static NoSuchRecord session(String project, String name) {
    return new NoSuchRecord("session", name, in(project) + "; hardknocks failures lists all");
  }

  private static String in(String project) {
    return "project " + project + ", --project names another";
  }

  /** No pattern of a project is called so. */
  static NoSuchRecord pattern(String project, String name) {
    return new NoSuchRecord("pattern", name, in(project) + "; hardknocks errors lists all");
  }

  /**
   * The only one that was found.
   *
   * @param prefix of the ids of all that were found
   * @param lister the command that lists what there is
   * @throws NoSuchRecord when there is none, or several
   */
  static <T> T only(List<T> found, String kind, String prefix, String lister) {
    if (found.size() == 1) return found.getFirst();
    throw new NoSuchRecord(
        kind,
        prefix,
        found.isEmpty() ? lister + " lists them" : "several start so, give more of it");
  }
}
