package io.hardknocks.analysis.edits.chain;

import io.hardknocks.analysis.edits.rewriting.Names;
import io.hardknocks.analysis.edits.term.BracketScan;
import io.hardknocks.analysis.edits.term.Kind;
import io.hardknocks.analysis.edits.term.Term;
import java.util.ArrayList;
import java.util.List;

/**
 * A base and what follows it, with the name of the base resolved: {@code tf.logging.info(x)} is
 * {@code tensorflow}, {@code logging}, {@code info}, call.
 */
final class Chain {
  /**
   * One link.
   *
   * @param name of a base or attribute, else empty
   * @param key equal for links that are the same
   * @param end the place in the statement where the chain up to this link ends
   */
  record Link(String name, String key, Term term, int end) {
    boolean named() {
      return !name.isEmpty();
    }

    boolean call() {
      return term.is(Kind.CALL) && !named();
    }

    boolean index() {
      return term.is(Kind.INDEX);
    }
  }

  private final Term whole;
  private final List<Link> links;
  private final boolean imported;

  /** How many of the links the base is. */
  private final int ofBase;

  private Chain(Term whole, List<Link> links, boolean imported, int ofBase) {
    this.whole = whole;
    this.links = links;
    this.imported = imported;
    this.ofBase = ofBase;
  }

  /** The chain as written, with no name resolved. */
  static Chain written(Term term) {
    return of(term, Names.NONE);
  }

  static Chain of(Term term, Names names) {
    var terms = term.is(Kind.CHAIN) ? term.parts() : List.of(term);
    var base = terms.getFirst();
    var links = new ArrayList<Link>();
    boolean imported = base.is(Kind.NAME) && names.imported(base.label());
    if (base.is(Kind.NAME)) {
      var resolved = imported ? names.resolve(base.label()) : base.label();
      for (var name : resolved.split("\\.", -1)) links.add(named(name, base));
    } else {
      links.add(new Link("", base.key(), base, base.end()));
    }
    int ofBase = links.size();
    for (var link : terms.subList(1, terms.size())) {
      if (link.is(Kind.ATTRIBUTE)) links.add(named(link.label(), link));
      else links.add(new Link("", link.key(), link, link.end()));
    }
    return new Chain(term, links, imported, ofBase);
  }

  private static Link named(String name, Term term) {
    return new Link(name, "." + name, term, term.end());
  }

  int size() {
    return links.size();
  }

  Link link(int index) {
    return links.get(index);
  }

  List<Link> links(int start, int end) {
    return links.subList(start, end);
  }

  /** Whether the base is a module, or something imported. */
  boolean imported() {
    return imported;
  }

  /** As written, up to a link. */
  String textUpTo(int end) {
    if (end == 0) return "";
    var text = whole.text(whole.start(), links.get(end - 1).end);
    return text + BracketScan.closersOf(text);
  }

  /** What the first links make, as a term. */
  Term upTo(int end) {
    var terms = whole.is(Kind.CHAIN) ? whole.parts() : List.of(whole);
    int dropped = links.size() - end;
    var kept = terms.subList(0, Math.max(1, terms.size() - dropped));
    return kept.size() == 1 ? kept.getFirst() : whole.withParts(kept);
  }

  String text() {
    return whole.text();
  }

  Term term() {
    return whole;
  }

  /** The names of these links, with dots; stops at the first that has none. */
  String dotted(int start, int end) {
    boolean unnamed = start == 0 && ofBase > 1 && end >= ofBase && isDefault();
    if (!unnamed) return resolved(start, end);
    var rest = resolved(ofBase, end);
    return base().text() + (rest.isEmpty() ? "" : ".") + rest;
  }

  /** Whether the base is what a module exports without a name: people call it by their own. */
  private boolean isDefault() {
    return links.get(ofBase - 1).name().equals("default");
  }

  /** How many of the first links the script has another name for. */
  int aliased() {
    boolean alias = ofBase > 1 && !links.get(ofBase - 1).name().equals(base().text());
    return alias ? ofBase : 0;
  }

  private Term base() {
    return links.getFirst().term();
  }

  /** The same with what the base stands for. */
  String resolved(int start, int end) {
    var name = new StringBuilder();
    for (var link : links.subList(start, end)) {
      if (!link.named()) break;
      name.append(name.isEmpty() ? "" : ".").append(link.name);
    }
    return name.toString();
  }

  /** A full name as people write it, or as this script does if it has a name for that module. */
  String customary(String dotted) {
    var module = resolved(0, ofBase);
    boolean part = module.endsWith("." + base().text()) || module.endsWith(".default");
    boolean named = imported && !part && dotted.startsWith(module + ".");
    return named ? base().text() + dotted.substring(module.length()) : Names.customary(dotted);
  }

  /** The names at the start as the script has them, with dots. */
  String written() {
    return links.getFirst().named()
        ? whole.text(whole.start(), links.get(endOfNames(0) - 1).end)
        : "";
  }

  /** One after the last link from {@code start} that has a name. */
  int endOfNames(int start) {
    int end = start;
    while (end < links.size() && links.get(end).named()) end++;
    return end;
  }
}
