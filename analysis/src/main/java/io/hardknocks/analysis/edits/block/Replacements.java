package io.hardknocks.analysis.edits.block;

import static io.hardknocks.model.Strategy.*;

import io.hardknocks.analysis.edits.fact.Facts;
import io.hardknocks.analysis.edits.fact.Words;
import io.hardknocks.analysis.edits.rewriting.Alignment;
import io.hardknocks.analysis.edits.term.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reports statements that went to another place, or of which others took the place. */
final class Replacements {
  /** How far from its place a statement may be replaced, in statements. */
  private static final int NEAR = 20;

  private static final Pattern RECEIVER = Pattern.compile("(\\w+)\\.\\w+\\(");

  /** Of a statement that is looked at. */
  private static final int LONGEST = 2_000;

  /** A constant that a function answers: of two of them the other is another answer. */
  private static final Pattern ANSWER =
      Pattern.compile("return \\(?(True|False|None|true|false|null|-?\\d{1,9})\\)?;?");

  private final Facts facts;
  private final Alignment alignment;
  private final Surroundings places;

  /** Moves that say something only where nothing else does. */
  private final List<Move> idle = new ArrayList<>();

  private record Move(int from, int to) {}

  Replacements(Facts facts, Alignment alignment, Surroundings places) {
    this.facts = facts;
    this.alignment = alignment;
    this.places = places;
  }

  void report() {
    contexts();
    moves();
    callbacks();
    int next = 0;
    for (int i = 0; i < alignment.before().size(); i++) {
      if (alignment.to(i) >= 0) next = alignment.to(i) + 1;
      else if (!places.moved().contains(i)) replacement(i, next);
    }
  }

  /** A decorator that is gone with its function, the body of which runs in a context now. */
  private void contexts() {
    for (var found : Decorators.of(alignment)) {
      var gone = alignment.before().get(found.decorator());
      var now = alignment.after().get(found.context());
      facts.at(gone, now);
      facts.add(REPLACE_CALL, called(gone.text(), "@"), called(now.text(), "with "), "");
      done(found.decorator(), found.context());
      done(found.decorator() + 1, found.context());
      body(found.decorator() + 2, found.context() + 1);
    }
  }

  /** What is the same in both bodies is told by what runs them. */
  private void body(int i, int j) {
    while (i < alignment.before().size()
        && j < alignment.after().size()
        && alignment.to(i) < 0
        && alignment.from(j) < 0
        && alignment.before().get(i).key().equals(alignment.after().get(j).key())) done(i++, j++);
  }

  private void moves() {
    Map<String, Deque<Integer>> gone = new HashMap<>();
    for (int i = 0; i < alignment.before().size(); i++) {
      if (alignment.to(i) < 0 && !places.moved().contains(i))
        gone.computeIfAbsent(alignment.before().get(i).key(), k -> new ArrayDeque<>()).add(i);
    }
    for (int j = 0; j < alignment.after().size(); j++) {
      var statement = alignment.after().get(j);
      var numbers = gone.get(statement.key());
      if (alignment.from(j) >= 0 || places.told().contains(j)) continue;
      if (numbers == null || numbers.isEmpty()) continue;
      int i = numbers.poll();
      done(i, j);
      boolean telling = statement.isImport() ? passes(i, j) : statement.key().length() >= 5;
      if (telling) moved(new Move(i, j));
      else idle.add(new Move(i, j));
    }
  }

  /** Where nothing else changed: imports that changed places, and what is too short to tell. */
  void idleMoves() {
    idle.forEach(this::moved);
  }

  private void moved(Move move) {
    var statement = alignment.after().get(move.to);
    facts.at(alignment.before().get(move.from), statement);
    int before = move.to - 1;
    while (before >= 0 && isNew(before)) before--;
    var previous = before < 0 ? null : alignment.after().get(before);
    if (previous == null) facts.add(REORDER, statement.text(), "", "");
    else if (statement.isImport() && !previous.isImport()) moved(previous, statement);
    else moved(statement, previous);
    passed(move).ifPresent(other -> facts.second(REORDER, statement.text(), other.text(), ""));
  }

  private boolean isNew(int j) {
    return alignment.from(j) < 0 && !places.told().contains(j);
  }

  /** The nearest statement of those that a moved one went past. */
  private Optional<Statement> passed(Move move) {
    int end = Math.min(move.from + 1 + NEAR, alignment.before().size());
    var down =
        IntStream.range(move.from + 1, end)
            .filter(k -> alignment.to(k) >= 0)
            .limit(1)
            .filter(k -> alignment.to(k) < move.to);
    var up =
        IntStream.iterate(move.from - 1, k -> k >= 0 && k >= move.from - NEAR, k -> k - 1)
            .filter(k -> alignment.to(k) >= 0)
            .limit(1)
            .filter(k -> alignment.to(k) > move.to);
    return IntStream.concat(down, up).mapToObj(alignment.before()::get).findFirst();
  }

  private void moved(Statement statement, Statement other) {
    var was = ANSWER.matcher(statement.key());
    var now = ANSWER.matcher(other.key());
    if (was.matches() && now.matches()) {
      facts.add(CHANGE_LITERAL, was.group(1), now.group(1), "");
      facts.add(CHANGE_LITERAL, now.group(1), was.group(1), "");
      facts.second(REORDER, statement.text(), other.text(), "");
      return;
    }
    facts.add(REORDER, statement.text(), other.text(), "");
    facts.second(REORDER, other.text(), statement.text(), "");
  }

  /** Whether an import went before or after something that does more than to import. */
  private boolean passes(int i, int j) {
    for (int k = 0; k < alignment.before().size(); k++) {
      int to = alignment.to(k);
      boolean passed = to >= 0 && (k < i ? to > j : to < j);
      if (passed && !alignment.before().get(k).isImport()) return true;
    }
    return false;
  }

  /** A call that is gone, and the same one with a function that goes on after it. */
  private void callbacks() {
    Callbacks.of(alignment)
        .forEach(
            (i, j) -> {
              if (places.told().contains(j) || places.moved().contains(i)) return;
              facts.at(alignment.before().get(i), alignment.after().get(j));
              var now = withoutEnd(alignment.after().get(j).text());
              facts.add(CHANGE_ARGUMENT, withoutEnd(alignment.before().get(i).text()), now, "");
              done(i, j);
            });
  }

  private static String withoutEnd(String statement) {
    return statement.endsWith(";") ? statement.substring(0, statement.length() - 1) : statement;
  }

  private void done(int i, int j) {
    places.told().add(j);
    places.moved().add(i);
  }

  /** A statement that is gone, and one in its place that does something with the same things. */
  private void replacement(int i, int next) {
    var gone = alignment.before().get(i);
    if (gone.text().length() > LONGEST) return;
    if (leaves(i, next)) return;
    var words = Words.of(gone.text());
    int end = Math.min(next + NEAR, alignment.after().size());
    for (int j = next; j < end && alignment.from(j) < 0; j++) {
      var now = alignment.after().get(j);
      if (now.text().length() > LONGEST) continue;
      if (places.told().contains(j) || Collections.disjoint(words, Words.of(now.text()))) continue;
      facts.at(gone, now);
      if (gone.text().startsWith("@") && now.startsWith("with")) {
        facts.add(REPLACE_CALL, called(gone.text(), "@"), called(now.text(), "with "), "");
      } else if (Role.guards(gone) && Role.guards(now)) {
        facts.add(GUARD_CONDITION, gone.text(), now.text(), "");
        places.tellBlock(j);
      } else if (Role.calls(gone) && (Role.calls(now) || setsPart(gone, now))) {
        facts.add(REPLACE_CALL, gone.text(), now.text(), "");
      } else {
        if (asks(gone) && Role.calls(now)) facts.second(REPLACE_CALL, gone.text(), now.text(), "");
        continue;
      }
      done(i, j);
      return;
    }
  }

  /** Whether a block begins with leaving now instead of what it did, which is reported. */
  private boolean leaves(int i, int next) {
    if (i == 0 || next == 0 || next >= alignment.after().size() || !isNew(next)) return false;
    var gone = alignment.before().get(i);
    var now = alignment.after().get(next);
    boolean first = alignment.to(i - 1) == next - 1 && alignment.before().get(i - 1).opensBlock();
    if (!first || !Role.isPlain(gone) || !Role.leaves(now) || now.startsWith("else")) return false;
    facts.at(gone, now);
    facts.add(GUARD_CONDITION, gone.text(), now.text(), "");
    done(i, next);
    return true;
  }

  /** {@code x.inc(k)} to {@code x[k] += 1}: whether the same object is written to. */
  private static boolean setsPart(Statement gone, Statement now) {
    var receiver = RECEIVER.matcher(gone.key());
    return receiver.lookingAt() && now.key().startsWith(receiver.group(1) + "[");
  }

  /** What a decorator or the header of a block names before its arguments. */
  private static String called(String text, String lead) {
    int open = text.indexOf('(');
    return text.substring(lead.length(), open < 0 ? text.length() : open);
  }

  /** Whether it is an expression the value of which nobody takes. */
  private static boolean asks(Statement statement) {
    var key = statement.key();
    return Role.isPlain(statement) && key.indexOf('=') < 0 && key.indexOf('(') < 0 && !isText(key);
  }

  private static boolean isText(String key) {
    return key.startsWith("\"") || key.length() < 5 || key.startsWith("del ");
  }
}
