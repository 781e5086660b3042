package io.hardknocks.analysis.edits.chain;

import static io.hardknocks.model.Strategy.CHANGE_ARGUMENT;
import static io.hardknocks.model.Strategy.GUARD_CONDITION;
import static io.hardknocks.model.Strategy.RENAME_ATTRIBUTE;
import static io.hardknocks.model.Strategy.REPLACE_CALL;

import io.hardknocks.analysis.edits.comparison.Elision;
import io.hardknocks.analysis.edits.comparison.Site;
import io.hardknocks.analysis.edits.fact.Facts;
import io.hardknocks.analysis.edits.rewriting.Names;
import io.hardknocks.analysis.edits.term.Term;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where two chains differ: after the same start and before the same end.
 *
 * @param start the first link that differs
 * @param endA one after the last link of the old chain that differs
 * @param endB the same of the new chain
 */
record ChainGap(Chain a, Chain b, int start, int endA, int endB) {
  List<Chain.Link> before() {
    return a.links(start, endA);
  }

  List<Chain.Link> after() {
    return b.links(start, endB);
  }

  boolean namesOnly() {
    return before().stream().allMatch(Chain.Link::named)
        && after().stream().allMatch(Chain.Link::named);
  }

  /** Whether more than one link differs, but none in its name, the base apart. */
  boolean sameShape() {
    if (before().size() != after().size() || before().size() < 2) return false;
    for (int i = start == 0 ? 1 : 0; i < before().size(); i++) {
      var old = before().get(i);
      var now = after().get(i);
      if (!old.name().equals(now.name()) || old.term().kind() != now.term().kind()) return false;
    }
    return true;
  }

  /** Whether names differ around calls and indexes that are the same. */
  boolean otherNamesOnly() {
    if (before().size() != after().size() || before().size() < 3) return false;
    boolean names = true;
    boolean between = false;
    for (int i = 0; i < before().size(); i++) {
      var old = before().get(i);
      var now = after().get(i);
      names &= old.named() ? now.named() : old.key().equals(now.key());
      between |= !old.named();
    }
    return names && between;
  }

  /**
   * Whether attributes have other names around calls and indexes that are the same, and a call of
   * the last may have come or gone.
   */
  boolean otherAttributes() {
    for (int i = 0; i < Math.min(before().size(), after().size()); i++) {
      if (!before().get(i).named() && !before().get(i).key().equals(after().get(i).key()))
        return false;
    }
    return otherAttributesAndValues();
  }

  /** The same where what is between may differ too. */
  boolean otherAttributesAndValues() {
    int both = Math.min(before().size(), after().size());
    if (both < 3 || !isCallOnly(before(), both) || !isCallOnly(after(), both)) return false;
    return IntStream.range(0, both).allMatch(i -> isOneKind(before().get(i), after().get(i)))
        && before().subList(0, both).stream().anyMatch(link -> !link.named());
  }

  /** Whether all that differs is a name, and that is what both call. */
  private boolean isFunction() {
    boolean calls =
        endA < a.size() && endB < b.size() && a.link(endA).call() && b.link(endB).call();
    return calls && a.endOfNames(0) == endA;
  }

  private static boolean isOneKind(Chain.Link old, Chain.Link now) {
    return old.named() == now.named() && old.term().kind() == now.term().kind();
  }

  private static boolean isCallOnly(List<Chain.Link> links, int from) {
    return links.size() == from || (links.size() == from + 1 && links.getLast().call());
  }

  /** Whether a member is written as one of another module now. */
  boolean otherBase() {
    return !a.link(0).term().same(b.link(0).term()) && b.written().indexOf('.') > 0;
  }

  /** Whether this name was put in. */
  boolean puts(String name) {
    return after().stream().anyMatch(link -> link.name().equals(name));
  }

  boolean called() {
    int end = a.endOfNames(endA);
    return end < a.size() && a.link(end).call();
  }

  /**
   * The differing end of the new chain, with {@code ...} for what it took over; of something
   * imported all of it.
   */
  String tail() {
    var written = Elision.of(end(), a.term());
    var kept = start == 0 || a.imported() ? "" : b.textUpTo(start) + ".";
    return written.startsWith(kept) ? written.substring(kept.length()) : written;
  }

  /** The new chain up to what differs, with what that is given. */
  private Term end() {
    boolean call = endB < b.size() && b.link(endB).call();
    return b.upTo(call ? endB + 1 : endB);
  }

  /** Whether that has arguments which the old chain has too. */
  boolean takesOver() {
    return Elision.takesOver(end(), a.term());
  }

  /**
   * The names that differ, up to a link: without those of the module, where the script calls it by
   * a name of its own.
   */
  String written(Chain chain, int end) {
    int from = Math.max(start, chain.aliased());
    return chain.dotted(from < end ? from : start, end);
  }

  /** A name as people write it, when the whole of it differs. */
  String customary(String name) {
    return start == 0 ? Names.customary(name) : name;
  }

  /** The name of what is called, up to a link: of something imported all of it. */
  String function(int end) {
    if (start == 0) return customary(a.dotted(0, end));
    return a.dotted(a.imported() ? 0 : start, end);
  }

  /** Reports the chains up to where they are the same again. */
  void changed(Facts facts, Site site) {
    var strategy =
        isFunction() ? REPLACE_CALL : site.condition() ? GUARD_CONDITION : CHANGE_ARGUMENT;
    facts.add(strategy, a.textUpTo(endA), b.textUpTo(endB), site.symbol());
    boolean attribute = start > 0 && before().stream().allMatch(Chain.Link::named) && !called();
    if (attribute && a.endOfNames(0) >= endA)
      facts.second(RENAME_ATTRIBUTE, a.dotted(0, endA), b.textUpTo(endB), site.symbol());
  }

  /** The full name of what the old chain uses, up to a link. */
  String symbol(Names names, int end) {
    int named = Math.min(a.endOfNames(0), end);
    if (named == end && a.imported()) return a.resolved(0, end);
    if (named == end && end > 0) return names.symbol(a.dotted(0, end));
    for (int i = Math.min(end, a.size()) - 1; i >= 0; i--) {
      if (a.link(i).named()) return a.link(i).name();
    }
    return "";
  }
}
