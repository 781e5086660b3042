package io.hardknocks.analysis.uses.script;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.uses.call.Argument;
import io.hardknocks.analysis.uses.call.Call;
import io.hardknocks.analysis.uses.call.Texts;
import io.hardknocks.analysis.uses.meaning.Meaning.Named;
import io.hardknocks.analysis.uses.script.scope.ScriptNodes;
import io.hardknocks.analysis.uses.script.scope.ScriptScope;
import java.util.ArrayList;
import java.util.List;

/** What calls of a JavaScript file are given. */
record ScriptArguments(ScriptMeanings meanings) {

  Call of(SyntaxNode node, ScriptScope scope) {
    var arguments = new ArrayList<Argument>();
    boolean open = false;
    for (var argument : ScriptNodes.arguments(node)) {
      open |= argument.is("spread_element");
      if (argument.is("spread_element")) continue;
      var meaning = meanings.of(argument, scope);
      var value = meaning instanceof Named named ? named.dotted() : Texts.normal(argument);
      var type = ScriptMeanings.typeName(meaning);
      arguments.add(new Argument("", value, type, argument, argument));
      if (argument.is("object")) options(argument, scope, arguments);
    }
    return new Call(node, arguments, open);
  }

  /** What an object that is written in a call says, as arguments with names. */
  private void options(SyntaxNode object, ScriptScope scope, List<Argument> arguments) {
    for (var pair : object.namedChildren()) {
      var value = pair.child("value");
      if (!pair.is("pair") || value.isEmpty()) continue;
      var name = pair.child("key").map(ScriptNodes::property).orElse("");
      if (name.isEmpty()) continue;
      var meaning = meanings.of(value.get(), scope);
      var type = ScriptMeanings.typeName(meaning);
      var text = Texts.normal(value.get());
      arguments.add(new Argument(name, text, type, pair, value.get()));
    }
  }
}
