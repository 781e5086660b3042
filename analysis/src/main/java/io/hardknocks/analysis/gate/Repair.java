package io.hardknocks.analysis.gate;

import io.hardknocks.analysis.code.Grammar;
import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.uses.Uses;
import io.hardknocks.analysis.uses.call.Argument;
import io.hardknocks.analysis.uses.call.Call;
import io.hardknocks.analysis.uses.call.Use;
import io.hardknocks.analysis.uses.script.BytesAsText;
import io.hardknocks.analysis.uses.script.PromisedModules;
import io.hardknocks.analysis.uses.script.scope.ScriptNodes;
import io.hardknocks.model.Edit;
import io.hardknocks.model.Strategy;
import io.hardknocks.model.lesson.Advice;
import io.hardknocks.model.lesson.Sign;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The change that a lesson's edit makes where its sign was seen. */
final class Repair {
  private static final Pattern DOTTED = Pattern.compile("[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*)+");

  private final Sign sign;
  private final Advice advice;
  private final Uses uses;
  private final Imports imports;
  private final boolean python;
  private final Takes place;

  Repair(Sign sign, Advice advice, Uses uses) {
    this.sign = sign;
    this.advice = advice;
    this.uses = uses;
    this.imports = new Imports(uses.tree());
    this.python = uses.tree().grammar() == Grammar.PYTHON;
    this.place = new Takes(uses.tree());
  }

  /** What has to be added at the top for what {@link #at} was asked for. */
  Imports imports() {
    return imports;
  }

  /** The changes at one place; empty when the edit cannot be made there. */
  List<Splice> at(Use use) {
    var splices = edits(use, advice.edit());
    return place.takes(use, splices) ? splices : List.of();
  }

  private List<Splice> edits(Use use, Edit edit) {
    return switch (sign.kind()) {
      case ARGUMENT -> argument(use, edit);
      case MISSING_ARGUMENT -> added(use, edit);
      case SYMBOL, MEMBER, IMPORT -> named(use, edit);
      case SHAPE -> new ShapeRepair(uses).at(use);
      case NONE -> List.of();
    };
  }

  private List<Splice> named(Use use, Edit edit) {
    if (use.key().endsWith(PromisedModules.AWAITED)) return new PromisedRepair(uses).at(use);
    if (use.key().equals(BytesAsText.KEY)) return asText(use);
    if (ModulePathRepair.isAbout(use.key())) return new ModulePathRepair(uses).at(use);
    if (use.key().equals("require")) return new RequireRepair(uses).at(use);
    return switch (edit.strategy()) {
      case RENAME_ATTRIBUTE, RENAME_FUNCTION, REPLACE_IMPORT -> renamed(use, edit);
      case REPLACE_CALL, TYPE_CONVERSION -> rewritten(use, edit);
      case ADD_IMPORT -> imported(use);
      default -> List.of();
    };
  }

  /** {@code bytes.toString().split(…)}. */
  private static List<Splice> asText(Use use) {
    var object = use.node().child("object");
    if (object.isEmpty() || ScriptNodes.optional(use.node())) return List.of();
    int end = object.get().end();
    return List.of(new Splice(end, end, ".toString()"));
  }

  /** A name that lacks its import. */
  private List<Splice> imported(Use use) {
    if (!python) return List.of();
    imports.add(advice.after().lines().findFirst().orElse(""));
    return List.of(new Splice(use.name().start(), use.name().start(), ""));
  }

  private List<Splice> renamed(Use use, Edit edit) {
    if (edit.to().isEmpty() || edit.to().contains("$") || edit.to().contains("(")) return List.of();
    boolean sameParent = parent(edit.from()).equals(parent(edit.to()));
    return switch (use.form()) {
      case MEMBER -> sameParent ? List.of(name(use.name(), last(edit.to()))) : List.of();
      case LITERAL ->
          sameParent ? List.of(name(use.name(), last(edit.to()))) : spelled(use.node(), edit.to());
      case ATTRIBUTE ->
          sameParent ? List.of(name(use.name(), last(edit.to()))) : spelled(use.node(), edit.to());
      case FREE -> spelled(use.node(), edit.to());
      case IMPORTED ->
          python ? new ImportRepair(uses, imports).at(use, edit) : Spelling.taken(use, edit);
      case MODULE -> new ImportRepair(uses, imports).at(use, edit);
      case BOUND, OPERATION -> List.of();
    };
  }

  private List<Splice> spelled(SyntaxNode node, String dotted) {
    if (python) return List.of(whole(node, imports.spelled(dotted)));
    return new Spelling(uses).of(dotted).map(t -> List.of(whole(node, t))).orElse(List.of());
  }

  /** A template filled at a place; empty when the script has no way to write a name in it. */
  private Optional<String> filled(String template, Map<String, SyntaxNode> places) {
    if (python) return Optional.of(Template.filled(template, places, imports::spelled));
    var spelling = new Spelling(uses);
    var unknown = new boolean[1];
    var text =
        Template.filled(
            template,
            places,
            name -> {
              var spelled = spelling.of(name);
              unknown[0] |= spelled.isEmpty();
              return spelled.orElse(name);
            });
    return unknown[0] ? Optional.empty() : Optional.of(text);
  }

  private static Splice whole(SyntaxNode node, String text) {
    return new Splice(node.start(), node.end(), text);
  }

  /** Of a string the part between its quotes. */
  private static Splice name(SyntaxNode node, String text) {
    int quote = node.is("string") ? 1 : 0;
    return new Splice(node.start() + quote, node.end() - quote, text);
  }

  private static String parent(String dotted) {
    int dot = dotted.lastIndexOf('.');
    return dot < 0 ? "" : dotted.substring(0, dot);
  }

  private static String last(String dotted) {
    return dotted.substring(dotted.lastIndexOf('.') + 1);
  }

  private List<Splice> rewritten(Use use, Edit edit) {
    if (use.form() == Use.Form.IMPORTED) return rewrittenImport(use, edit);
    var call = use.call();
    if (call == null || call.open() || losesObject(edit)) return List.of();
    if (!Template.of(use, Template.names(edit.from())).equals(edit.from())) return List.of();
    var filled = filled(edit.to(), Template.places(use));
    if (filled.isEmpty()) return List.of();
    var text = filled.get();
    boolean free =
        Template.atomic(edit.to()) || new Surroundings(uses.tree()).takeAnything(call.node());
    return List.of(whole(call.node(), free ? text : "(" + text + ")"));
  }

  /** Whether what a method was called on would be gone: another script has something else there. */
  private static boolean losesObject(Edit edit) {
    return Template.names(edit.from()).contains("0") && !Template.names(edit.to()).contains("0");
  }

  /** Takes out an import whose name is only called, and rewrites the calls. */
  private List<Splice> rewrittenImport(Use use, Edit edit) {
    if (!python) return List.of();
    var splices = new ArrayList<>(new ImportRepair(uses, imports).without(use));
    for (var other : uses.all()) {
      if (other.form() != Use.Form.BOUND || !other.key().equals(use.key())) continue;
      var here = rewritten(other, edit);
      if (here.isEmpty()) return List.of();
      splices.addAll(here);
    }
    return splices;
  }

  private List<Splice> argument(Use use, Edit edit) {
    var argument = Sighting.argument(sign.detail(), use);
    if (argument == null) return List.of();
    return switch (edit.strategy()) {
      case REMOVE_ARGUMENT -> without(use, argument);
      case TYPE_CONVERSION -> wrapped(argument, edit);
      case ADD_ARGUMENT -> added(use, edit);
      case CHANGE_ARGUMENT, CHANGE_LITERAL -> {
        boolean word = edit.to().matches("[A-Za-z_]\\w*");
        if (word && isGiven(use.call(), edit.to())) yield List.of();
        if (word && edit.from().equals(sign.detail()) && argument.name().isEmpty()) {
          int at = argument.node().start();
          yield List.of(new Splice(at, at, edit.to() + "="));
        }
        boolean renamed = word && edit.from().equals(argument.name());
        yield List.of(
            renamed
                ? name(named(argument), edit.to())
                : whole(argument.valueNode(), value(edit.to())));
      }
      default -> List.of();
    };
  }

  /** Whether a call has an argument of this name: it must not get another one. */
  private static boolean isGiven(@Nullable Call call, String name) {
    return call != null && call.arguments().stream().anyMatch(one -> one.name().equals(name));
  }

  /** A literal as it is; the name of a constant as the script spells it. */
  private String value(String text) {
    boolean constant = python && DOTTED.matcher(text).matches();
    return constant ? imports.spelled(text) : text;
  }

  private List<Splice> wrapped(Argument argument, Edit edit) {
    var places = Map.of("1", argument.valueNode());
    return filled(edit.to(), places)
        .map(text -> List.of(whole(argument.valueNode(), text)))
        .orElse(List.of());
  }

  /** Where the name of an argument, or of an option, is written. */
  private static SyntaxNode named(Argument argument) {
    var node = argument.node();
    return node.child(node.is("pair") ? "key" : "name").orElse(node);
  }

  /** Takes an argument out together with the comma that it no longer needs. */
  private static List<Splice> without(Use use, Argument argument) {
    var all = new ArrayList<SyntaxNode>();
    if (use.call() != null)
      use.call().node().child("arguments").ifPresent(a -> all.addAll(beside(a, argument.node())));
    int index = all.indexOf(argument.node());
    if (index < 0) return List.of();
    int start = index > 0 ? all.get(index - 1).end() : argument.node().start();
    boolean first = index == 0 && all.size() > 1;
    return List.of(new Splice(start, first ? all.get(1).start() : argument.node().end(), ""));
  }

  /** The arguments of a call, or the options of the object that one of them is in. */
  private static List<SyntaxNode> beside(SyntaxNode arguments, SyntaxNode argument) {
    return arguments.namedChildren().stream()
        .filter(object -> object.is("object") && object.namedChildren().contains(argument))
        .findFirst()
        .orElse(arguments)
        .namedChildren();
  }

  private static List<Splice> added(Use use, Edit edit) {
    if (use.call() == null || edit.to().isEmpty()) return List.of();
    if (isGiven(use.call(), edit.to().split("=", 2)[0])) return List.of();
    if (edit.strategy() == Strategy.CHANGE_ARGUMENT) return renamed(use.call(), edit);
    var list = use.call().node().child("arguments");
    if (list.isEmpty()) return List.of();
    var parts = list.get().namedChildren();
    if (parts.isEmpty()) {
      int at = list.get().start() + 1;
      return List.of(new Splice(at, at, edit.to()));
    }
    int at = parts.getLast().end();
    return List.of(new Splice(at, at, ", " + edit.to()));
  }

  /** An argument whose new name is what the call lacks. */
  private static List<Splice> renamed(Call call, Edit edit) {
    if (isGiven(call, edit.to())) return List.of();
    return call.arguments().stream()
        .filter(argument -> argument.name().equals(edit.from()))
        .map(argument -> name(named(argument), edit.to()))
        .toList();
  }
}
