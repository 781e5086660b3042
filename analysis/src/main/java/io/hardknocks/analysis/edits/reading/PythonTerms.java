package io.hardknocks.analysis.edits.reading;

import io.hardknocks.analysis.code.Grammar;
import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.code.SyntaxTree;
import io.hardknocks.analysis.edits.term.BracketScan;
import io.hardknocks.analysis.edits.term.Kind;
import io.hardknocks.analysis.edits.term.Notation;
import io.hardknocks.analysis.edits.term.Statement;
import io.hardknocks.analysis.edits.term.StatementKey;
import io.hardknocks.analysis.edits.term.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a Python statement as a {@link Term}. */
final class PythonTerms extends TreeTerms {
  private static final int LONGEST = 20_000;
  private static final String TRY = "try:\n pass\n";

  private PythonTerms(String source) {
    super(source);
  }

  /** The term of a statement; of kind {@link Kind#ERROR} when it is none. */
  static Term of(Statement statement) {
    var text = statement.text();
    if (text.length() > LONGEST) return error(text);
    if (statement.startsWith("except")) return parse(TRY + closed(text)).orElse(error(text));
    if (text.startsWith("@")) return parse(closed(text.substring(1))).orElse(error(text));
    if (statement.startsWith("elif")) return parse(closed(text.substring(2))).orElse(error(text));
    if (statement.startsWith("else") || statement.startsWith("finally")) {
      return new Term(Kind.BLOCK, text, List.of(), text, 0, text.length());
    }
    return parse(closed(text)).orElse(error(text));
  }

  /** The call around what may be a list of arguments; empty where it is none. */
  static Optional<Term> arguments(String text) {
    if (text.length() > LONGEST) return Optional.empty();
    return parse("f(" + text + ")")
        .filter(term -> term.is(Kind.CHAIN) && term.parts().size() == 2 && !term.hasError())
        .map(term -> term.part(1))
        .filter(call -> call.is(Kind.CALL));
  }

  private static Term error(String text) {
    return new Term(Kind.ERROR, StatementKey.of(text), List.of(), text, 0, text.length());
  }

  private static String closed(String text) {
    return text + BracketScan.closersOf(text);
  }

  private static Optional<Term> parse(String source) {
    return SyntaxTree.parse(Grammar.PYTHON, source)
        .map(tree -> new PythonTerms(source).root(tree.root()));
  }

  private Term root(SyntaxNode root) {
    var statements = root.namedChildren();
    if (statements.size() != 1) return term(Kind.ERROR, root.text(), root, children(root));
    var only = statements.getFirst();
    if (only.is("try_statement")) {
      for (var child : only.namedChildren()) {
        if (child.is("except_clause") || child.is("except_group_clause")) return of(child);
      }
    }
    return of(only);
  }

  @Override
  Term of(SyntaxNode node) {
    return switch (node.type()) {
      case "identifier", "dotted_name", "keyword_identifier" ->
          term(Kind.NAME, node.text(), node, List.of());
      case "integer", "float" -> term(Kind.NUMBER, Notation.number(node.text()), node, List.of());
      case "string", "concatenated_string" -> string(node);
      case "true", "false", "none", "ellipsis" -> term(Kind.CONSTANT, node.text(), node, List.of());
      case "attribute", "call", "subscript" -> chain(node);
      case "keyword_argument" -> keyword(node);
      case "parenthesized_expression", "expression_statement", "type" -> inner(node);
      case "binary_operator", "boolean_operator", "comparison_operator" -> binary(node);
      case "unary_operator", "not_operator" -> term(Kind.UNARY, tokens(node), node, children(node));
      case "conditional_expression" -> term(Kind.TERNARY, "", node, children(node));
      case "list", "list_pattern" -> term(Kind.LIST, "", node, children(node));
      case "tuple", "tuple_pattern", "pattern_list", "expression_list" ->
          term(Kind.TUPLE, "", node, children(node));
      case "set" -> term(Kind.SET, "", node, children(node));
      case "dictionary" -> term(Kind.DICT, "", node, children(node));
      case "pair" -> term(Kind.PAIR, "", node, children(node));
      case "await" -> term(Kind.AWAIT, "", node, children(node));
      case "assignment" -> assignment(node);
      case "augmented_assignment" -> term(Kind.ASSIGN, tokens(node), node, children(node));
      case "return_statement" -> term(Kind.RETURN, "", node, children(node));
      case "if_statement", "while_statement", "for_statement", "with_statement" -> block(node);
      case "try_statement", "except_clause", "except_group_clause" -> block(node);
      case "function_definition", "class_definition" -> block(node);
      case "parameters", "lambda_parameters" -> term(Kind.PARAMETERS, "", node, children(node));
      case "default_parameter", "typed_default_parameter" -> defaultParameter(node);
      case "ERROR" -> term(Kind.ERROR, tokens(node), node, children(node));
      default -> other(node);
    };
  }

  @Override
  boolean separates(SyntaxNode sign) {
    return sign.is(",") || sign.is("(") || sign.is(")");
  }

  private Term string(SyntaxNode node) {
    var parts = new ArrayList<Term>();
    node.walk(
        inside -> {
          if (inside.is("interpolation"))
            inside.child("expression").map(this::of).ifPresent(parts::add);
        });
    return term(Kind.STRING, StatementKey.ofCode(node.text()), node, parts);
  }

  private Term binary(SyntaxNode node) {
    return term(Kind.BINARY, tokens(node), node, children(node));
  }

  private Term keyword(SyntaxNode node) {
    var name = node.child("name").map(SyntaxNode::text).orElse("");
    return term(Kind.KEYWORD, name, node, node.child("value").map(this::of).stream().toList());
  }

  private Term defaultParameter(SyntaxNode node) {
    var name = node.child("name").map(SyntaxNode::text).orElse("");
    return term(Kind.KEYWORD, name, node, node.child("value").map(this::of).stream().toList());
  }

  private Term assignment(SyntaxNode node) {
    var left = node.child("left").map(this::of);
    var right = node.child("right").map(this::of);
    if (left.isEmpty() || right.isEmpty()) return other(node);
    return term(Kind.ASSIGN, "=", node, List.of(left.get(), right.get()));
  }

  private Term block(SyntaxNode node) {
    var parts = new ArrayList<Term>();
    for (var child : node.namedChildren()) {
      if (!child.is("block")) parts.add(of(child));
    }
    return term(Kind.BLOCK, keyword(tokens(node)), node, parts);
  }

  private static String keyword(String tokens) {
    return tokens.replaceAll("[^a-z *]", "").strip();
  }

  @Override
  Optional<Term> link(SyntaxNode node) {
    return switch (node.type()) {
      case "attribute" -> node.child("attribute").map(n -> linkTo(n, node));
      case "call" -> node.child("arguments").map(a -> call(a, "argument_list"));
      case "subscript" ->
          Optional.of(
              term(Kind.INDEX, "", indexes(node), node.children().getFirst().end(), node.end()));
      default -> Optional.empty();
    };
  }

  private Term linkTo(SyntaxNode name, SyntaxNode whole) {
    int start = whole.children().getFirst().end();
    return term(Kind.ATTRIBUTE, name.text(), List.of(), start, name.end());
  }

  private List<Term> indexes(SyntaxNode node) {
    return node.children("subscript").stream().map(this::of).toList();
  }
}
