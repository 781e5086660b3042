package io.hardknocks.analysis.uses.python.expression;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.code.TableFile;
import io.hardknocks.analysis.uses.meaning.Doubt;
import io.hardknocks.analysis.uses.meaning.Handed;
import io.hardknocks.analysis.uses.meaning.Meaning;
import io.hardknocks.analysis.uses.meaning.Meaning.Routine;
import io.hardknocks.analysis.uses.python.walk.Walk;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What takes functions, and is given what calling one returns: {@code submit(work(1))}. */
final class PythonFunctionTakers {
  /** By the names of what takes a function, its place, from 0. */
  private static final Map<String, Integer> PLACES =
      TableFile.entries(PythonFunctionTakers.class, "python.takers").stream()
          .map(line -> line.split(" ", 2))
          .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> Integer.parseInt(row[1])));

  private static final Set<String> NO_FUNCTIONS =
      Set.of("int", "float", "bool", "str", "bytes", "list", "tuple", "dict", "set", "coroutine");

  private final Walk walk;
  private final PythonExpressions expressions;

  PythonFunctionTakers(Walk walk, PythonExpressions expressions) {
    this.walk = walk;
    this.expressions = expressions;
  }

  /** Whether a call is handed a result in the place of a function. */
  boolean isGivenResult(List<String> names, Handed handed) {
    for (var name : names) {
      int place = PLACES.getOrDefault(name, -1);
      var given = handed.arguments();
      if (place < 0 || place >= given.size() || !given.get(place).name().isEmpty()) continue;
      if (isResult(given.get(place).valueNode(), handed.positional().get(place))) return true;
    }
    return false;
  }

  private boolean isResult(SyntaxNode value, Meaning meaning) {
    if (!value.is("call") || meaning.isGuessed()) return false;
    return NO_FUNCTIONS.contains(meaning.type()) || (meaning == Doubt.NEVER && isOwn(value));
  }

  /** Whether it is a function of the script that returns nothing. */
  private boolean isOwn(SyntaxNode call) {
    var callee = call.child("function").map(expressions::quietly).orElse(Doubt.UNKNOWN);
    if (!(callee instanceof Routine(var id))) return false;
    var function = walk.functions().get(id);
    return function != null && function.isPlain();
  }
}
