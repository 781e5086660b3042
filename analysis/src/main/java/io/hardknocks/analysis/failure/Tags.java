package io.hardknocks.analysis.failure;

import io.hardknocks.analysis.failure.rules.ExceptionName;
import io.hardknocks.analysis.failure.trace.Origins;
import io.hardknocks.analysis.failure.trace.Thrown;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a failure can be found by. */
final class Tags {
  private Tags() {}

  static SortedSet<String> of(Thrown thrown, String language, String script) {
    var tags = new TreeSet<String>();
    if (!thrown.exception().isEmpty()) {
      tags.add("exception:" + ExceptionName.simple(thrown.exception()));
    }
    for (var frame : thrown.frames()) {
      var library = Origins.library(frame.file());
      if (library != null) tags.add("library:" + library);
    }
    return tags;
  }
}
