package io.hardknocks.analysis.edits.chain;

import static io.hardknocks.model.Strategy.CHANGE_ARGUMENT;
import static io.hardknocks.model.Strategy.REORDER;
import static io.hardknocks.model.Strategy.TYPE_CONVERSION;

import io.hardknocks.analysis.edits.comparison.Conversions;
import io.hardknocks.analysis.edits.comparison.Converted;
import io.hardknocks.analysis.edits.comparison.Matching;
import io.hardknocks.analysis.edits.comparison.Operators;
import io.hardknocks.analysis.edits.comparison.Site;
import io.hardknocks.analysis.edits.comparison.TermComparison;
import io.hardknocks.analysis.edits.fact.Facts;
import io.hardknocks.analysis.edits.rewriting.NamePair;
import io.hardknocks.analysis.edits.term.Kind;
import io.hardknocks.analysis.edits.term.Term;
import java.util.stream.IntStream;

/** Compares what stands in brackets behind the same value. */
record IndexDiff(Facts facts, NamePair names, TermComparison terms) {
  void diff(ChainGap m, Term before, Term after, Site site) {
    if (becameList(m, before, after, site)) return;
    var inside = new Site(m.symbol(names.before(), m.start()), "", false);
    if (Matching.reordered(before.parts(), after.parts())) {
      m.changed(facts, site);
      facts.second(REORDER, run(before), run(after), site.symbol());
    } else if (Operators.inAll(before, after)) {
      terms.eachPart(before, after, site.inside());
      facts.secondly(() -> m.changed(facts, site));
    } else if (isOtherOperand(before, after)) {
      facts.add(CHANGE_ARGUMENT, run(before), run(after), m.symbol(names.before(), m.start()));
      facts.secondly(() -> terms.eachPart(before, after, inside));
      facts.secondly(() -> m.changed(facts, site));
    } else if (isSmall(m, before, after) || Conversions.only(before, after)) {
      terms.eachPart(before, after, inside);
      facts.secondly(() -> m.changed(facts, site));
    } else if (otherNames(before, after)) {
      terms.eachPart(before, after, inside);
    } else {
      m.changed(facts, site);
      if (before.parts().size() == after.parts().size())
        facts.secondly(() -> terms.eachPart(before, after, inside));
    }
  }

  /** {@code frame['a', 'b']} became {@code frame[['a', 'b']]}, which is reported. */
  private boolean becameList(ChainGap m, Term before, Term after, Site site) {
    if (after.parts().size() != 1 || !sameParts(before, after.part(0))) return false;
    var text = m.a().term().text(before.start() + 1, before.end() - 1);
    var from = m.a().textUpTo(m.endA());
    var to = m.b().textUpTo(m.endB());
    boolean handed = !site.symbol().isEmpty() && before.parts().size() == 1;
    facts.add(handed ? CHANGE_ARGUMENT : TYPE_CONVERSION, from, to, site.symbol());
    facts.second(TYPE_CONVERSION, text, after.part(0).text(), site.symbol());
    if (handed) facts.second(TYPE_CONVERSION, from, to, site.symbol());
    else facts.secondly(() -> m.changed(facts, site));
    return true;
  }

  /** Whether what differs inside says more than the whole index, but for an element of a list. */
  private static boolean isSmall(ChainGap m, Term before, Term after) {
    boolean element = before.parts().size() == 1 && before.part(0).is(Kind.NUMBER);
    if (element && m.start() == 1) return false;
    if (isOtherBound(before, after)) return true;
    if (before.parts().size() != 1 || after.parts().size() != 1) return false;
    var old = before.part(0);
    var now = after.part(0);
    boolean literals =
        old.kind() == now.kind() && (old.kind().literal() || old.kind().collection());
    boolean operators =
        Operators.only(old, now) || Operators.ofBound(old, now) || Operators.ofSame(old, now);
    boolean compares = Converted.compared(old, now);
    boolean wraps = now.is(Kind.CHAIN) && now.contains(old);
    boolean asks = now.is(Kind.BINARY) && Operators.connective(now) && now.contains(old);
    return literals || operators || compares || wraps || asks;
  }

  /** Whether what is computed in it is computed of a part of what it was: {@code a[i[0] - 1]}. */
  private static boolean isOtherOperand(Term before, Term after) {
    if (before.parts().size() != 1 || after.parts().size() != 1) return false;
    var old = before.part(0);
    var now = after.part(0);
    if (!old.is(Kind.BINARY) || !now.is(Kind.BINARY, old.label())) return false;
    if (old.parts().size() != 2 || now.parts().size() != 2) return false;
    int other = old.part(0).same(now.part(0)) ? 1 : 0;
    boolean one = old.part(1 - other).same(now.part(1 - other));
    return one && isWithin(old.part(other), now.part(other));
  }

  private static boolean isWithin(Term one, Term other) {
    return (one.is(Kind.CHAIN) && one.contains(other))
        || (other.is(Kind.CHAIN) && other.contains(one));
  }

  /** Whether all that differs is one bound of a slice, another number or made an integer. */
  private static boolean isOtherBound(Term before, Term after) {
    if (before.parts().size() != after.parts().size()) return false;
    var others =
        IntStream.range(0, before.parts().size())
            .filter(i -> !before.part(i).same(after.part(i)))
            .toArray();
    if (others.length != 1) return false;
    var old = before.part(others[0]);
    var now = after.part(others[0]);
    if (before.is(Kind.INDEX)) return old.is(Kind.OTHER) && isOtherBound(old, now);
    boolean other = old.isNumber() && now.isNumber();
    return before.label().equals(after.label())
        && (other || isConverted(old, now) || isMoved(old, now));
  }

  /** {@code n} to {@code n + 1} and back, {@code -n} to {@code -(n + 1)}. */
  private static boolean isMoved(Term bound, Term now) {
    boolean signs = bound.is(Kind.UNARY) && now.is(Kind.UNARY, bound.label());
    if (signs) return isMoved(bound.part(0), now.part(0));
    return isFrom(bound, now) || isFrom(now, bound);
  }

  private static boolean isFrom(Term bound, Term computed) {
    return computed.is(Kind.BINARY)
        && !Operators.connective(computed)
        && computed.parts().stream().anyMatch(bound::same);
  }

  private static boolean isConverted(Term bound, Term now) {
    return now.is(Kind.CHAIN)
        && now.parts().size() == 2
        && now.part(1).parts().stream().anyMatch(bound::same)
        && Conversions.known(now.part(0).label());
  }

  private static String run(Term index) {
    return index.part(0).textTo(index.parts().getLast());
  }

  private static boolean sameParts(Term a, Term b) {
    if (!b.is(Kind.LIST) || a.parts().size() != b.parts().size()) return false;
    for (int i = 0; i < a.parts().size(); i++) {
      if (!a.part(i).same(b.part(i))) return false;
    }
    return true;
  }

  /** Whether indexes differ in attributes, as types do: {@code Union[np.int_, np.float_]}. */
  private static boolean otherNames(Term before, Term after) {
    if (before.parts().size() != after.parts().size()) return false;
    for (int i = 0; i < before.parts().size(); i++) {
      if (before.part(i).same(after.part(i))) continue;
      if (!before.part(i).is(Kind.CHAIN) || !after.part(i).is(Kind.CHAIN)) return false;
    }
    return true;
  }
}
