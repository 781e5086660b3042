package io.hardknocks.analysis.edits.reading;

import io.hardknocks.analysis.code.Grammar;
import io.hardknocks.analysis.code.Import;
import io.hardknocks.analysis.code.ImportTable;
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

/** Reads a JavaScript or TypeScript statement as a {@link Term}. */
final class ScriptTerms extends TreeTerms {
  private static final int LONGEST = 20_000;

  private ScriptTerms(String source) {
    super(source);
  }

  /** The term of a statement; of kind {@link Kind#ERROR} when it is none. */
  static Term of(Grammar grammar, Statement statement) {
    var text = statement.text().replaceFirst("^else\\s+(?=if\\b)", "");
    if (text.length() > LONGEST) return PlainStatements.term(statement);
    var code = statement.startsWith("catch") ? "try {} " + text : text;
    code += BracketScan.closersOf(code);
    var source = code;
    return SyntaxTree.parse(grammar, source)
        .map(tree -> new ScriptTerms(source).root(tree.root()))
        .orElse(PlainStatements.term(statement));
  }

  /** The imports among statements; relative modules without the dots before them. */
  static List<Import> imports(Grammar grammar, List<Statement> statements) {
    var lines = new StringBuilder();
    int line = 1;
    for (var statement : statements) {
      if (!statement.isImport()) continue;
      for (; line < statement.line(); line++) lines.append('\n');
      lines.append(statement.text().replace('\n', ' ')).append(";\n");
      line++;
    }
    var imports = new ArrayList<Import>();
    SyntaxTree.parse(grammar, lines.toString())
        .ifPresent(tree -> imports.addAll(ImportTable.of(tree).imports()));
    imports.replaceAll(
        i -> new Import(i.module().replaceFirst("^[./]+", ""), i.name(), i.bound(), i.line()));
    return imports;
  }

  private Term root(SyntaxNode root) {
    var statements = root.namedChildren();
    if (statements.size() != 1) return term(Kind.ERROR, root.text(), root, children(root));
    return of(statements.getFirst());
  }

  @Override
  Term of(SyntaxNode node) {
    return switch (node.type()) {
      case "identifier", "this", "super", "property_identifier", "shorthand_property_identifier" ->
          term(Kind.NAME, node.text(), node, List.of());
      case "number" -> term(Kind.NUMBER, Notation.number(node.text()), node, List.of());
      case "string", "template_string", "regex" -> string(node);
      case "true", "false", "null", "undefined" ->
          term(Kind.CONSTANT, node.text(), node, List.of());
      case "member_expression", "call_expression", "subscript_expression" -> chain(node);
      case "new_expression" -> chain(node);
      case "parenthesized_expression", "expression_statement", "else_clause" -> inner(node);
      case "binary_expression" -> term(Kind.BINARY, tokens(node), node, children(node));
      case "unary_expression", "update_expression" ->
          term(Kind.UNARY, tokens(node), node, children(node));
      case "ternary_expression" -> ternary(node);
      case "array", "array_pattern" -> term(Kind.LIST, "", node, children(node));
      case "object", "object_pattern" -> term(Kind.DICT, "", node, children(node));
      case "pair" -> term(Kind.PAIR, "", node, children(node));
      case "await_expression" -> term(Kind.AWAIT, "", node, children(node));
      case "assignment_expression", "augmented_assignment_expression" ->
          term(Kind.ASSIGN, tokens(node), node, children(node));
      case "lexical_declaration", "variable_declaration" -> declaration(node);
      case "return_statement" -> term(Kind.RETURN, "", node, children(node));
      case "if_statement", "while_statement", "for_statement", "for_in_statement" -> block(node);
      case "try_statement", "catch_clause", "function_declaration", "class_declaration" ->
          block(node);
      case "ERROR" -> term(Kind.ERROR, tokens(node), node, children(node));
      default -> other(node);
    };
  }

  @Override
  boolean separates(SyntaxNode sign) {
    return ",;(){}".contains(sign.type());
  }

  private Term string(SyntaxNode node) {
    var parts = new ArrayList<Term>();
    for (var child : node.children()) {
      if (child.is("template_substitution")) parts.addAll(children(child));
    }
    return term(Kind.STRING, StatementKey.ofCode(node.text()), node, parts);
  }

  private Term ternary(SyntaxNode node) {
    var parts = children(node);
    if (parts.size() != 3) return other(node);
    return term(Kind.TERNARY, "", node, List.of(parts.get(1), parts.get(0), parts.get(2)));
  }

  private Term declaration(SyntaxNode node) {
    var declared = node.namedChildren();
    var only = declared.size() == 1 ? declared.getFirst() : node;
    var name = only.child("name").map(this::of);
    var value = only.child("value").map(this::of);
    if (name.isEmpty() || value.isEmpty()) return other(node);
    var kind = node.children().getFirst().text();
    return term(Kind.ASSIGN, kind + " =", node, List.of(name.get(), value.get()));
  }

  private Term block(SyntaxNode node) {
    var handler = node.child("handler");
    if (handler.isPresent()) return block(handler.get());
    var parts = new ArrayList<Term>();
    for (var child : node.namedChildren()) {
      if (!child.is("statement_block") && !child.is("class_body")) parts.add(of(child));
    }
    return term(Kind.BLOCK, tokens(node).replaceAll("[^a-z ]", "").strip(), node, parts);
  }

  @Override
  Term base(SyntaxNode node, List<Term> links) {
    return node.is("new_expression") ? made(node, links) : of(node);
  }

  /** {@code new Date(1)} is a call of {@code new Date}. */
  private Term made(SyntaxNode node, List<Term> links) {
    var arguments = node.child("arguments");
    arguments.ifPresent(a -> links.addFirst(call(a, "arguments")));
    var name = node.child("constructor").map(SyntaxNode::text).orElse("");
    int end = arguments.map(SyntaxNode::start).orElse(node.end());
    return term(Kind.NAME, "new " + name, List.of(), node.start(), end);
  }

  @Override
  Optional<Term> link(SyntaxNode node) {
    return switch (node.type()) {
      case "member_expression" -> node.child("property").map(n -> property(n, node));
      case "call_expression" -> node.child("arguments").map(a -> call(a, "arguments"));
      case "subscript_expression" -> node.child("index").map(n -> index(n, node));
      default -> Optional.empty();
    };
  }

  private Term property(SyntaxNode name, SyntaxNode whole) {
    int start = whole.children().getFirst().end();
    boolean optional = whole.children().stream().anyMatch(c -> c.is("optional_chain"));
    var label = optional ? "?." + name.text() : name.text();
    return term(Kind.ATTRIBUTE, label, List.of(), start, name.end());
  }

  private Term index(SyntaxNode index, SyntaxNode whole) {
    int start = whole.children().getFirst().end();
    return term(Kind.INDEX, "", List.of(of(index)), start, whole.end());
  }
}
