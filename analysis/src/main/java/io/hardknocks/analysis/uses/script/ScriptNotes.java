package io.hardknocks.analysis.uses.script;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.uses.call.Call;
import io.hardknocks.analysis.uses.call.Guards;
import io.hardknocks.analysis.uses.call.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a walk over a JavaScript file has noted so far, and the checks that it stands behind. */
final class ScriptNotes {
  private final Guards guards = new Guards();
  private final List<Use> uses = new ArrayList<>();

  Guards guards() {
    return guards;
  }

  List<Use> uses() {
    return uses;
  }

  /** What fails even where a handler hides it; only a check of the function itself helps. */
  void certain(
      String key, String function, Use.Form form, SyntaxNode node, SyntaxNode name, Call call) {
    uses.add(new Use(key, form, node, name, call, guards.cover(function), Set.of()));
  }

  void use(String key, Use.Form form, SyntaxNode node, SyntaxNode name, @Nullable Call call) {
    uses.add(new Use(key, form, node, name, call, guards.cover(key), guards.handled()));
  }
}
