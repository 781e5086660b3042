package io.hardknocks.analysis.edits.line;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.MatchResult;

/** What differs between two lines of words: what is between the same beginning and the same end. */
record Middle(
    List<MatchResult> before, List<MatchResult> after, int start, int endBefore, int endAfter) {

  static Middle of(
      List<MatchResult> a, List<MatchResult> b, BiPredicate<MatchResult, MatchResult> same) {
    int start = 0;
    while (start < a.size() && start < b.size() && same.test(a.get(start), b.get(start))) start++;
    int endA = a.size();
    int endB = b.size();
    while (endA > start && endB > start && same.test(a.get(endA - 1), b.get(endB - 1))) {
      endA--;
      endB--;
    }
    return new Middle(a, b, start, endA, endB);
  }

  boolean isEmpty() {
    return start == endBefore && start == endAfter;
  }

  /** The same, from an earlier word. */
  Middle from(int earlier) {
    return new Middle(before, after, earlier, endBefore, endAfter);
  }

  /** The same, with more words of what is the same after it. */
  Middle upTo(int more) {
    return new Middle(before, after, start, endBefore + more, endAfter + more);
  }

  /** Of the old line. */
  String from(String line) {
    return text(line, before, endBefore);
  }

  /** Of the new line. */
  String to(String line) {
    return text(line, after, endAfter);
  }

  private String text(String line, List<MatchResult> words, int end) {
    return start >= end ? "" : line.substring(words.get(start).start(), words.get(end - 1).end());
  }
}
