package io.hardknocks.analysis.edits.block;

import io.hardknocks.analysis.edits.rewriting.Alignment;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Calls that wait for a function of their own now: what came after them is the body of it. */
final class Callbacks {
  private static final Pattern CALL =
      Pattern.compile("^([\\w.$]++\\().{0,200}?(?:=>|function\\W.{0,80}?\\))\\{$");

  private Callbacks() {}

  /** Numbers of calls that became nothing, and of those with a function that are new. */
  static Map<Integer, Integer> of(Alignment alignment) {
    var gone = gone(alignment);
    var calls = new LinkedHashMap<Integer, Integer>();
    for (int j = 0; j < alignment.after().size() && !gone.isEmpty(); j++) {
      var call = CALL.matcher(alignment.after().get(j).key());
      if (alignment.from(j) >= 0 || !call.matches()) continue;
      var before = gone.remove(call.group(1));
      if (before != null) calls.put(before, j);
    }
    return calls;
  }

  /** By how they begin. */
  private static Map<String, Integer> gone(Alignment alignment) {
    var gone = new HashMap<String, Integer>();
    for (int i = 0; i < alignment.before().size(); i++) {
      var key = alignment.before().get(i).key();
      int arguments = key.indexOf('(') + 1;
      if (alignment.to(i) < 0 && arguments > 0 && !key.endsWith("{"))
        gone.putIfAbsent(key.substring(0, arguments), i);
    }
    return gone;
  }
}
