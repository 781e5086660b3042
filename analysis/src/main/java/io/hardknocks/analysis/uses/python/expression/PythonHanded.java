package io.hardknocks.analysis.uses.python.expression;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.uses.call.Argument;
import io.hardknocks.analysis.uses.call.Use;
import io.hardknocks.analysis.uses.meaning.Handed;
import io.hardknocks.analysis.uses.meaning.Meaning;
import io.hardknocks.analysis.uses.python.mistake.CommandTexts;
import io.hardknocks.analysis.uses.python.mistake.EnumMembers;
import io.hardknocks.analysis.uses.python.mistake.Expressions;
import io.hardknocks.analysis.uses.python.mistake.LevelNames;
import io.hardknocks.analysis.uses.python.walk.OwnFunction;
import io.hardknocks.analysis.uses.python.walk.Walk;
import java.util.Optional;
import java.util.Set;

/** Values that calls of Python are handed and cannot take, noted as uses of the mistake's shape. */
public final class PythonHanded {
  private static final Set<String> NESTED =
      Set.of("function_definition", "class_definition", "lambda", "try_statement");

  private final Walk walk;
  private final PythonExpressions expressions;
  private final PythonForeignValues values;

  PythonHanded(Walk walk, PythonExpressions expressions) {
    this.walk = walk;
    this.expressions = expressions;
    this.values = new PythonForeignValues(walk);
  }

  private void note(String shape, SyntaxNode node) {
    walk.notes().use("<" + shape + ">", Use.Form.OPERATION, node, node, null);
  }

  /** A call of a function of a module, or of a method of a type. */
  void to(String callee, SyntaxNode node, Handed handed) {
    var written = values.written(callee, handed);
    if (!written.isEmpty()) note(written, node);
    if (values.isHandedBadKey(callee, handed)) note("unhashable_key", node);
    if (CommandTexts.isHandedTo(callee, handed)) note("command_in_one_text", node);
    if (LevelNames.areMisspelledIn(callee, handed)) note("level_in_lower_case", node);
    if (Expressions.areFirstOf(callee) && !handed.arguments().isEmpty())
      compiled(text(handed.arguments().getFirst()).replace("\\\\", "\\"), node);
  }

  private void compiled(String pattern, SyntaxNode node) {
    if (Expressions.hasFlagsInside(pattern)) note("flags_inside_pattern", node);
    if (Expressions.looksBehindByAnyWidth(pattern)) note("lookbehind_of_any_width", node);
  }

  private String text(Argument argument) {
    return expressions.word(argument.valueNode());
  }

  /** A call of what the script defines. */
  void toOwn(Meaning callee, SyntaxNode node, Handed handed) {
    if (values.isCachedByBadKey(callee, handed)) note("unhashable_key", node);
    if (callee instanceof Meaning.Routine routine && walk.async() && isRunning(routine.id()))
      note("asyncio_run_inside_async", node);
    if (callee instanceof Meaning.Blueprint type && isNamed(type, handed))
      note("enum_by_name", node);
  }

  /** Whether a function that is not asynchronous runs a loop, not prepared that there is one. */
  private boolean isRunning(String id) {
    var function = walk.functions().get(id);
    if (function == null || function.isAsync() || !function.decorated().isEmpty()) return false;
    if (walk.modules().contains("nest_asyncio")) return false;
    return function.node().child("body").filter(body -> runs(body, function)).isPresent();
  }

  private boolean runs(SyntaxNode node, OwnFunction function) {
    if (NESTED.contains(node.type()) || node.is("if_statement")) return false;
    var called = node.is("call") ? node.child("function") : Optional.<SyntaxNode>empty();
    boolean run =
        called.filter(f -> f.text().equals("asyncio.run") && isOfPython(f, function)).isPresent();
    return run || node.children().stream().anyMatch(child -> runs(child, function));
  }

  private boolean isOfPython(SyntaxNode callee, OwnFunction function) {
    return !function.scope().ofClass()
        && expressions.quietly(callee) instanceof Meaning.Named named
        && named.dotted().equals("asyncio.run");
  }

  private boolean isNamed(Meaning.Blueprint type, Handed handed) {
    var own = walk.classes().get(type.id());
    boolean one = handed.arguments().size() == 1 && !handed.open();
    if (own == null || !one || own.bases().size() != 1) return false;
    var argument = handed.arguments().getFirst();
    return argument.name().isEmpty()
        && !argument.guessed()
        && own.bases().getFirst() instanceof Meaning.Named base
        && EnumMembers.isEnum(base.dotted())
        && EnumMembers.of(own.node()).areNamedBy(text(argument), argument.type());
  }

  /** A key that something is put under or looked up by. */
  public void keyed(Meaning holder, Meaning key, SyntaxNode node) {
    if (values.isKeyed(holder) && values.isBadKey(key) && !holder.isGuessed())
      note("unhashable_key", node);
  }

  /** An assignment to a member of an object. */
  public void changed(Meaning object, String name, SyntaxNode node) {
    var own = object instanceof Meaning.Value ? walk.classes().get(object.type()) : null;
    if (own != null && own.frozen() && own.names().contains(name) && !object.isGuessed())
      note("frozen_changed", node);
  }
}
