package io.hardknocks.analysis.lesson.draft.name;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.lesson.draft.comparison.Candidate;
import io.hardknocks.analysis.lesson.draft.comparison.Comparison;
import io.hardknocks.analysis.uses.call.Argument;
import io.hardknocks.analysis.uses.call.Call;
import io.hardknocks.analysis.uses.call.Use;
import io.hardknocks.analysis.uses.call.Use.Form;
import io.hardknocks.model.Strategy;
import io.hardknocks.model.lesson.Sign;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Members of a type that the error names and the script does not show. */
final class UnseenMembers {
  private final Comparison scripts;
  private final Replacement replacement;

  UnseenMembers(Comparison scripts, Replacement replacement) {
    this.scripts = scripts;
    this.replacement = replacement;
  }

  List<Candidate> of(String type, String name) {
    var key = type + "." + name;
    if (!scripts.uses(key).isEmpty()) return List.of();
    var sign = new Sign(Sign.Kind.MEMBER, type, name);
    return places(name).stream().limit(1).map(place -> instead(sign, key, place)).toList();
  }

  private List<SyntaxNode> places(String name) {
    var found = new ArrayList<SyntaxNode>();
    scripts
        .before()
        .tree()
        .root()
        .walk(
            n -> {
              boolean here =
                  n.is("attribute")
                      && n.child("attribute").filter(a -> a.text().equals(name)).isPresent();
              if (here && scripts.onFailingLine(n)) found.add(n);
            });
    return found;
  }

  /** As {@link Replacement#of}, for a place where the type is not known from the code. */
  private Candidate instead(Sign sign, String key, SyntaxNode place) {
    var name = place.child("attribute").orElse(place);
    var call = callAt(place).orElse(null);
    var use = new Use(key, Form.MEMBER, place, name, call, false, Set.of());
    var rewritten = replacement.rewritten(sign, use);
    if (rewritten.isPresent()) return rewritten.get();
    var line = scripts.lineInstead(place);
    var now = scripts.counterparts().of(place).filter(b -> b.is("attribute"));
    if (now.isEmpty() || !object(now.get()).equals(object(place)))
      return new Candidate(sign, place, Strategy.OTHER, key, "", line);
    var to = sign.symbol() + "." + now.get().child("attribute").map(SyntaxNode::text).orElse("");
    return new Candidate(sign, place, Strategy.RENAME_FUNCTION, key, to, line);
  }

  private static String object(SyntaxNode attribute) {
    return attribute.child("object").map(SyntaxNode::text).orElse("");
  }

  private Optional<Call> callAt(SyntaxNode function) {
    var calls = new ArrayList<Call>();
    scripts
        .before()
        .tree()
        .root()
        .walk(
            n -> {
              if (n.is("call") && n.child("function").filter(f -> f == function).isPresent())
                calls.add(new Call(n, arguments(n), false));
            });
    return calls.stream().findFirst();
  }

  private static List<Argument> arguments(SyntaxNode call) {
    var parts = call.child("arguments").map(SyntaxNode::namedChildren).orElse(List.of());
    return parts.stream().map(UnseenMembers::argument).toList();
  }

  private static Argument argument(SyntaxNode node) {
    boolean keyword = node.is("keyword_argument");
    var value = keyword ? node.child("value").orElse(node) : node;
    var name = keyword ? node.child("name").map(SyntaxNode::text).orElse("") : "";
    return new Argument(name, value.text(), "", node, value);
  }
}
