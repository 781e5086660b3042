package io.hardknocks.analysis.lesson.draft.call;

import io.hardknocks.analysis.code.TableFile;
import io.hardknocks.analysis.lesson.draft.comparison.Message;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Arguments without effect: a call means the same without them. What else a call was given says
 * what it is to do, so taking it out takes judgement, even where the script runs without it.
 */
final class IdleArguments {
  private static final Pattern TOLD =
      Pattern.compile("(?i)\\b(no|without) effect\\b|\\bignored\\b");

  private static final Map<String, Set<String>> KNOWN = read();

  private IdleArguments() {}

  private static Map<String, Set<String>> read() {
    var known = new HashMap<String, Set<String>>();
    for (var line : TableFile.entries(IdleArguments.class, "idle.arguments")) {
      var words = List.of(line.split(" "));
      known.put(words.getFirst(), Set.copyOf(words.subList(1, words.size())));
    }
    return known;
  }

  /** Whether the library documents it, or the error says it. */
  static boolean has(String symbol, String argument, Message message) {
    if (argument.startsWith("#")) return false;
    boolean told = message.mentionsOption(argument) && TOLD.matcher(message.text()).find();
    var called = symbol.startsWith("new ") ? symbol.substring("new ".length()) : symbol;
    var all = called.substring(0, called.indexOf('.') + 1);
    return told || isKnown(called, argument) || isKnown(all, argument);
  }

  private static boolean isKnown(String called, String argument) {
    return KNOWN.getOrDefault(called, Set.of()).contains(argument);
  }
}
