package io.hardknocks.analysis.edits.reading;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.edits.term.Kind;
import io.hardknocks.analysis.edits.term.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes terms of syntax trees, as far as all languages do it alike. */
abstract class TreeTerms {
  private final String source;

  TreeTerms(String source) {
    this.source = source;
  }

  abstract Term of(SyntaxNode node);

  /** What a node puts behind the chain that is its first part; empty when it ends the chain. */
  abstract Optional<Term> link(SyntaxNode node);

  /** Whether a sign only separates parts. */
  abstract boolean separates(SyntaxNode sign);

  /** The base of a chain; it may put the first of the links before the others. */
  Term base(SyntaxNode node, List<Term> links) {
    return of(node);
  }

  final Term term(Kind kind, String label, SyntaxNode node, List<Term> parts) {
    return term(kind, label, parts, node.start(), node.end());
  }

  final Term term(Kind kind, String label, List<Term> parts, int start, int end) {
    return new Term(kind, label, parts, source, start, end);
  }

  final List<Term> children(SyntaxNode node) {
    return node.namedChildren().stream()
        .filter(c -> !c.is("line_continuation"))
        .map(this::of)
        .toList();
  }

  /** The words and signs that the grammar does not name. */
  final String tokens(SyntaxNode node) {
    var tokens = new StringBuilder();
    for (var child : node.children()) {
      if (child.named() || separates(child)) continue;
      if (!tokens.isEmpty()) tokens.append(' ');
      tokens.append(child.text());
    }
    return tokens.toString();
  }

  final Term inner(SyntaxNode node) {
    var children = children(node);
    return children.size() == 1 ? children.getFirst() : term(Kind.TUPLE, "", node, children);
  }

  final Term other(SyntaxNode node) {
    var children = children(node);
    var label = node.type() + " " + (children.isEmpty() ? node.text() : tokens(node));
    return term(Kind.OTHER, label, node, children);
  }

  final Term chain(SyntaxNode node) {
    var links = new ArrayList<Term>();
    var base = node;
    for (var link = link(base); link.isPresent(); link = link(base)) {
      links.addFirst(link.get());
      base = base.children().getFirst();
    }
    links.addFirst(base(base, links));
    return term(Kind.CHAIN, "", node, links);
  }

  /** The arguments of a call, in brackets or a single one without. */
  final Term call(SyntaxNode arguments, String list) {
    var values = arguments.is(list) ? children(arguments) : List.of(of(arguments));
    return term(Kind.CALL, "", arguments, values);
  }
}
