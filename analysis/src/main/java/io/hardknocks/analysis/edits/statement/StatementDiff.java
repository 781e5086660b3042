package io.hardknocks.analysis.edits.statement;

import static io.hardknocks.model.Strategy.*;

import io.hardknocks.analysis.edits.comparison.Calls;
import io.hardknocks.analysis.edits.comparison.Site;
import io.hardknocks.analysis.edits.expression.TermDiff;
import io.hardknocks.analysis.edits.fact.Facts;
import io.hardknocks.analysis.edits.term.Kind;
import io.hardknocks.analysis.edits.term.Term;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Compares two statements of which one became the other. */
final class StatementDiff {
  private static final Pattern DEFINED = Pattern.compile("def\\s+(\\w+)");

  private static final Pattern DECLARED = Pattern.compile("(?:(?:const|let|var) )?=");

  private final Facts facts;
  private final TermDiff terms;

  StatementDiff(Facts facts, TermDiff terms) {
    this.facts = facts;
    this.terms = terms;
  }

  void diff(Term a, Term b) {
    if (a.same(b)) return;
    // of a script that is a name alone nothing else is known
    if (a.is(Kind.NAME) && b.is(Kind.NAME))
      facts.add(RENAME_FUNCTION, a.text(), b.text(), a.text());
    else if (a.is(Kind.ASSIGN) && b.is(Kind.ASSIGN)) assignments(a, b);
    else if (a.is(Kind.BLOCK) && b.is(Kind.BLOCK)) blocks(a, b);
    else if (a.is(Kind.ASSIGN) || b.is(Kind.ASSIGN)) kept(a, b);
    else if (a.is(Kind.RETURN) && b.is(Kind.RETURN)) returns(a, b);
    else if (a.is(Kind.OTHER) && a.label().matches("(print|exec)_statement.*")) {
      facts.add(REPLACE_CALL, a.text(), b.text(), "print");
    } else if (a.kind() == b.kind() || (expression(a) && expression(b))) {
      terms.diff(a, b, Site.STATEMENT);
    } else facts.add(hasCall(a) || takesOut(a, b) ? REPLACE_CALL : OTHER, a.text(), b.text(), "");
  }

  /** {@code del d[k]} to {@code d.pop(k, None)}. */
  private static boolean takesOut(Term a, Term b) {
    return a.is(Kind.OTHER)
        && a.text().startsWith("del ")
        && b.is(Kind.CHAIN)
        && b.parts().getLast().is(Kind.CALL)
        && a.contains(b.part(0));
  }

  private static boolean expression(Term term) {
    return !term.is(Kind.BLOCK) && !term.is(Kind.RETURN) && !term.is(Kind.OTHER);
  }

  private void returns(Term a, Term b) {
    if (a.parts().size() == 1 && b.parts().size() == 1) {
      terms.diff(a.part(0), b.part(0), Site.STATEMENT);
    } else {
      facts.add(OTHER, a.text(), b.text(), "");
    }
  }

  private void assignments(Term a, Term b) {
    boolean sameValue = a.part(1).same(b.part(1));
    boolean sameTarget = a.part(0).same(b.part(0));
    if (!isOneOperator(a, b)) {
      if (isMistyped(a, b)) operator("=" + a.part(1).label(), b.label(), a, b);
      else if (sameValue && sameTarget) operator(a.label(), b.label(), a, b);
      else if (isInPlace(a, b)) operator(a.label(), b.part(1).label(), a, b);
      else if (isAskedFor(a, b))
        facts.add(GUARD_CONDITION, a.part(0).text(), b.part(1).part(0).text(), "get");
      else if (isInPlace(b, a)) operator(a.part(1).label(), b.label(), a, b);
      else facts.add(OTHER, a.text(), b.text(), "");
      return;
    }
    if (!a.label().equals(b.label())) declared(a, b, sameValue && sameTarget);
    if (!sameTarget) targets(a, b);
    if (isUnpacked(a, b)) facts.secondly(() -> terms.diff(a.part(1), b.part(1), Site.STATEMENT));
    else terms.diff(a.part(1), b.part(1), Site.STATEMENT);
  }

  private void operator(String from, String to, Term a, Term b) {
    facts.add(CHANGE_OPERATOR, from, to, "");
    facts.second(CHANGE_OPERATOR, a.text(), b.text(), "");
  }

  /** Whether one changes in place what the other makes anew: {@code x += y}, {@code x = x + y}. */
  private static boolean isInPlace(Term changes, Term makes) {
    var value = makes.part(1);
    return makes.label().equals("=")
        && value.is(Kind.BINARY)
        && value.parts().size() == 2
        && changes.label().equals(value.label() + "=")
        && changes.part(0).same(makes.part(0))
        && value.part(0).same(changes.part(0))
        && value.part(1).same(changes.part(1));
  }

  /** {@code n =+ 1} to {@code n += 1}. */
  private static boolean isMistyped(Term a, Term b) {
    return a.label().equals("=")
        && a.part(1).is(Kind.UNARY)
        && b.label().equals(a.part(1).label() + "=")
        && a.part(0).same(b.part(0))
        && a.part(1).part(0).same(b.part(1));
  }

  /** {@code d[k] += n} to {@code d[k] = d.get(k, 0) + n}. */
  private static boolean isAskedFor(Term changes, Term makes) {
    var value = makes.part(1);
    boolean same = makes.label().equals("=") && changes.part(0).same(makes.part(0));
    if (!same || !value.is(Kind.BINARY) || value.parts().size() != 2) return false;
    return changes.label().equals(value.label() + "=")
        && value.part(1).same(changes.part(1))
        && Calls.is(value.part(0))
        && Calls.called(value.part(0)).equals("get")
        && changes.part(0).is(Kind.CHAIN)
        && changes.part(0).part(0).same(value.part(0).part(0));
  }

  /** Whether both set, add and so on alike, wherever the name is declared. */
  private static boolean isOneOperator(Term a, Term b) {
    boolean plain = a.label().equals("=") || b.label().equals("=");
    return a.label().equals(b.label()) || (plain && isSet(a) && isSet(b));
  }

  /** {@code a, b = x} to {@code a, b = x[0], x[1]}, which is the same. */
  private static boolean isUnpacked(Term a, Term b) {
    var value = b.part(1);
    if (!a.part(0).is(Kind.TUPLE) || !value.is(Kind.TUPLE)) return false;
    var base = a.part(1).text();
    return IntStream.range(0, value.parts().size())
        .allMatch(i -> value.part(i).text().equals(base + "[" + i + "]"));
  }

  private void declared(Term a, Term b, boolean only) {
    if (only) facts.add(OTHER, a.text(), b.text(), "");
    else facts.second(OTHER, a.text(), b.text(), "");
  }

  /** {@code x = 1}, {@code const x = 1}. */
  private static boolean isSet(Term term) {
    return DECLARED.matcher(term.label()).matches();
  }

  private void targets(Term a, Term b) {
    if (terms.reordered(a.part(0), b.part(0), Site.STATEMENT)) return;
    if (a.part(0).is(Kind.CHAIN) && b.part(0).is(Kind.CHAIN)) {
      terms.diff(a.part(0), b.part(0), Site.STATEMENT);
    } else if (a.part(0).is(Kind.CHAIN) || b.part(0).is(Kind.CHAIN)) {
      facts.add(CHANGE_ARGUMENT, a.part(0).text(), b.part(0).text(), "");
    } else {
      facts.add(OTHER, a.part(0).text() + " = ...", b.part(0).text() + " = ...", "");
      if (a.part(0).is(Kind.NAME) && b.part(0).is(Kind.NAME))
        facts.second(CHANGE_ARGUMENT, a.part(0).text(), b.part(0).text(), "");
    }
  }

  /** The value of a call was kept, or is no longer. */
  private void kept(Term a, Term b) {
    if (fragment(b) && Calls.is(a)) {
      for (var part : a.parts().getLast().parts()) {
        if (!part.is(Kind.KEYWORD)) continue;
        facts.add(CHANGE_ARGUMENT, part.label(), b.part(0).text(), "");
        return;
      }
    }
    int known = facts.all().size();
    if (a.is(Kind.CHAIN) && isKept(a, b)) terms.diff(a, b.part(1), Site.STATEMENT);
    else if (a.is(Kind.CHAIN) && b.is(Kind.ASSIGN) && b.part(1).is(Kind.CHAIN))
      facts.secondly(() -> terms.diff(a, b.part(1), Site.STATEMENT));
    else if (b.is(Kind.CHAIN) && isKept(b, a)) terms.diff(a.part(1), b, Site.STATEMENT);
    boolean told = facts.all().stream().skip(known).anyMatch(fact -> !fact.second());
    boolean named = isNamed(a, b);
    var strategy = (hasCall(a) || hasCall(b)) && !named ? REPLACE_CALL : OTHER;
    if (told || named) facts.second(strategy, a.text(), b.text(), "");
    else facts.add(strategy, a.text(), b.text(), "");
  }

  /** {@code f(a)} to {@code y = f(a)}: a new name for what is the same. */
  private static boolean isNamed(Term a, Term b) {
    return b.is(Kind.ASSIGN)
        && b.part(0).is(Kind.NAME)
        && b.part(1).same(a)
        && !a.contains(b.part(0));
  }

  /** {@code x.f(a)} to {@code y = x.f()}: the same call, the result of which is kept. */
  private static boolean isKept(Term a, Term b) {
    if (!b.is(Kind.ASSIGN) || !b.part(1).is(Kind.CHAIN)) return false;
    var value = b.part(1);
    int last = a.parts().size() - 1;
    if (last < 1 || value.parts().size() != a.parts().size()) return false;
    for (int i = 0; i < last; i++) if (!a.part(i).same(value.part(i))) return false;
    return a.part(last).is(Kind.CALL) && value.part(last).is(Kind.CALL);
  }

  /** {@code name=value,} is an argument out of a call. */
  private static boolean fragment(Term term) {
    return term.is(Kind.ASSIGN) && term.part(0).is(Kind.NAME) && term.text().endsWith(",");
  }

  private static boolean hasCall(Term term) {
    return term.all().anyMatch(t -> t.is(Kind.CALL));
  }

  private void blocks(Term a, Term b) {
    if (!a.label().equals(b.label()) || a.parts().size() != b.parts().size()) {
      if (a.label().equals(b.label()) && a.label().startsWith("def")) {
        signature(a, b);
        return;
      }
      facts.add(guards(b) || guards(a) ? GUARD_CONDITION : OTHER, a.text(), b.text(), "");
      return;
    }
    for (int i = 0; i < a.parts().size(); i++) {
      boolean condition = a.label().equals("if") || a.label().equals("while");
      if (a.label().startsWith("except")) except(a, b);
      else terms.diff(a.part(i), b.part(i), condition ? Site.CONDITION : header(a, i));
    }
  }

  /** Parameters at the same place that are called otherwise, unless they are told. */
  void parameters(Term a, Term b) {
    if (!a.label().startsWith("def") || !a.label().equals(b.label())) return;
    for (int i = 0; i < Math.min(a.parts().size(), b.parts().size()); i++) {
      boolean both = a.part(i).is(Kind.PARAMETERS) && b.part(i).is(Kind.PARAMETERS);
      if (both && a.part(i).parts().size() == b.part(i).parts().size())
        renamed(a.part(i), b.part(i), defined(a));
    }
  }

  private void renamed(Term a, Term b, String function) {
    for (int i = 0; i < a.parts().size(); i++) {
      var was = a.part(i);
      var now = b.part(i);
      boolean names = was.is(Kind.NAME) && now.is(Kind.NAME) && !was.same(now);
      boolean stays = a.parts().stream().anyMatch(now::same);
      if (names && !stays) facts.second(CHANGE_ARGUMENT, was.text(), now.text(), function);
    }
  }

  private void signature(Term a, Term b) {
    var site = new Site(defined(a), "", false);
    for (int i = 0; i < Math.min(a.parts().size(), b.parts().size()); i++) {
      terms.diff(a.part(i), b.part(i), site);
    }
    if (facts.isEmpty()) facts.add(OTHER, a.text(), b.text(), "");
  }

  private static Site header(Term block, int part) {
    boolean parameters = block.label().startsWith("def") && block.part(part).is(Kind.PARAMETERS);
    return parameters ? new Site(defined(block), "", false) : Site.STATEMENT;
  }

  /** The name of the function whose header it is. */
  private static String defined(Term header) {
    var name = DEFINED.matcher(header.text());
    return name.find() ? name.group(1) : "";
  }

  private void except(Term a, Term b) {
    facts.add(GUARD_CONDITION, header(a), header(b), "");
    if (a.parts().size() != b.parts().size()) return;
    for (int i = 0; i < a.parts().size(); i++) {
      var before = caught(a.part(i));
      var after = caught(b.part(i));
      if (!dotted(before) || !dotted(after)) continue;
      facts.secondly(() -> terms.diff(before, after, Site.STATEMENT));
    }
  }

  /** The class in {@code except E as e}. */
  private static Term caught(Term term) {
    boolean named = !dotted(term) && !term.parts().isEmpty();
    return named ? term.part(0) : term;
  }

  private static boolean dotted(Term term) {
    return term.is(Kind.CHAIN)
        && term.parts().stream().allMatch(p -> p.is(Kind.NAME) || p.is(Kind.ATTRIBUTE));
  }

  private static String header(Term block) {
    return block.text().replaceAll(":$", "");
  }

  private static boolean guards(Term block) {
    return block.label().matches("(el)?if|while|try|except.*");
  }
}
