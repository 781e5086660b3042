package io.hardknocks.codec.otlp;

import java.util.ArrayList;
import java.util.List;

/** What cannot be kept of a request: how much, and why of the first ones. */
final class Rejections {
  private static final int REASONS = 5;
  private static final int LONGEST = 300;

  private final List<String> reasons = new ArrayList<>();
  private long count;

  void add(String what, IllegalArgumentException why) {
    count++;
    if (reasons.size() == REASONS) return;
    var line = (what + ": " + why.getMessage()).lines().findFirst().orElse(what);
    reasons.add(line.length() <= LONGEST ? line : line.substring(0, LONGEST));
  }

  long count() {
    return count;
  }

  List<String> reasons() {
    return reasons;
  }
}
