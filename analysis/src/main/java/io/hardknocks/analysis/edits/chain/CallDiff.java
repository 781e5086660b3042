package io.hardknocks.analysis.edits.chain;

import static io.hardknocks.model.Strategy.RENAME_FUNCTION;
import static io.hardknocks.model.Strategy.REPLACE_CALL;
import static io.hardknocks.model.Strategy.TYPE_CONVERSION;

import io.hardknocks.analysis.edits.comparison.Conversions;
import io.hardknocks.analysis.edits.comparison.Elision;
import io.hardknocks.analysis.edits.comparison.Site;
import io.hardknocks.analysis.edits.fact.Facts;
import io.hardknocks.analysis.edits.rewriting.NamePair;
import io.hardknocks.analysis.edits.term.Kind;
import io.hardknocks.analysis.edits.term.Term;
import java.util.List;

/** Reports that another call stands where one stood. */
final class CallDiff {
  /** A name that says little without what it is given. */
  private static final int BRIEF = 3;

  private final Facts facts;
  private final NamePair names;
  private final NameDiff renames;
  private final ArgumentDiff arguments;
  private final ValueDiff values;

  CallDiff(Facts facts, NamePair names, NameDiff renames, ArgumentDiff arguments) {
    this.facts = facts;
    this.names = names;
    this.renames = renames;
    this.arguments = arguments;
    this.values = new ValueDiff(facts, names);
  }

  /** Calls of different things with different arguments. */
  void diff(ChainGap m, Site site) {
    int nameA = m.a().endOfNames(m.start());
    int nameB = m.b().endOfNames(m.start());
    boolean named = nameA > m.start() && nameB > m.start();
    boolean called = named && isCall(m.a(), nameA);
    if (called && isCall(m.b(), nameB)) {
      if (sameFunction(m, nameA, nameB)) moved(m, nameA, nameB, site);
      else if (isRename(m, nameA, nameB)) renamed(m, nameA, nameB);
      else another(m, nameA);
    } else if (called && (m.start() > 0 || m.a().imported())) {
      facts.add(REPLACE_CALL, written(m, nameA), m.tail(), m.symbol(names.before(), nameA));
      facts.second(REPLACE_CALL, m.function(nameA), m.tail(), m.symbol(names.before(), nameA));
      whole(m, nameA);
    } else {
      values.diff(m, nameA, site);
    }
  }

  private static boolean isCall(Chain chain, int link) {
    return link < chain.size() && chain.link(link).call();
  }

  /** The function of the same name in another place. */
  private void moved(ChainGap m, int nameA, int nameB, Site site) {
    renames.names(new ChainGap(m.a(), m.b(), m.start(), nameA - 1, nameB - 1), site);
    var function = m.symbol(names.before(), nameA);
    arguments.diff(m.a().link(nameA).term(), m.b().link(nameB).term(), function, site);
  }

  /** What was called, as the script spells it where that has a module in it. */
  private static String written(ChainGap m, int end) {
    var written = m.a().textUpTo(end);
    boolean named = m.start() == 0 || m.a().imported();
    return named && written.indexOf('.') > 0 ? written : m.function(end);
  }

  /** Whether both are functions of modules and take the same values, under whatever names. */
  private static boolean isRename(ChainGap m, int nameA, int nameB) {
    boolean modules = m.a().imported() && m.b().imported();
    boolean last = nameA == m.a().size() - 1 && nameB == m.b().size() - 1;
    return modules
        && last
        && values(m.a().link(nameA).term()).equals(values(m.b().link(nameB).term()));
  }

  private static List<String> values(Term call) {
    return call.parts().stream()
        .map(part -> part.is(Kind.KEYWORD) && !part.parts().isEmpty() ? part.part(0) : part)
        .map(Term::key)
        .toList();
  }

  private void renamed(ChainGap m, int nameA, int nameB) {
    var symbol = m.symbol(names.before(), nameA);
    int start = m.start() < nameA && m.start() < nameB ? m.start() : 0;
    if (start > 0) functions(m, nameA, nameB, symbol);
    else facts.add(RENAME_FUNCTION, m.a().dotted(0, nameA), m.b().dotted(0, nameB), symbol);
    facts.second(REPLACE_CALL, m.function(nameA), m.tail(), symbol);
    facts.second(REPLACE_CALL, m.a().text(), m.b().text(), symbol);
    renamedArguments(m.a().link(nameA).term(), m.b().link(nameB).term(), symbol);
  }

  private void another(ChainGap m, int nameA) {
    if (functionsOnly(m, nameA) || methodsOnly(m, nameA) || ofObject(m, nameA)) return;
    if (saysLittle(m, nameA)) {
      facts.add(REPLACE_CALL, m.a().text(), m.b().text(), m.symbol(names.before(), nameA));
      functions(m, nameA);
      return;
    }
    boolean one = calls(m.before()) == 1;
    var full = m.a().dotted(0, nameA);
    boolean taken = m.takesOver() || m.a().imported() || m.start() != 1;
    var from = taken ? written(m, nameA) : full;
    var to = taken ? m.tail() : m.b().text();
    if (one && m.a().imported() && !from.equals(full))
      facts.second(REPLACE_CALL, full, m.tail(), m.symbol(names.before(), nameA));
    if (one) facts.add(REPLACE_CALL, from, to, m.symbol(names.before(), nameA));
    if (!one) facts.add(REPLACE_CALL, m.a().text(), m.b().text(), m.symbol(names.before(), nameA));
    whole(m, nameA);
  }

  /** {@code str(f(x))} to {@code m.g(x)}: a short name says little of what is done otherwise. */
  private static boolean saysLittle(ChainGap m, int nameA) {
    boolean brief = m.start() == 0 && !m.a().imported() && m.function(nameA).length() <= BRIEF;
    return brief
        && m.a().link(nameA).term().parts().stream().noneMatch(part -> m.b().term().contains(part));
  }

  /** Another function of the same module, whatever else it is given: the two names say it best. */
  private boolean functionsOnly(ChainGap m, int nameA) {
    int nameB = m.b().endOfNames(m.start());
    boolean modules = m.start() > 0 && m.a().imported() && m.b().imported();
    boolean calls = calls(m.before()) == 1;
    boolean only = nameB == m.endB() - 1 || areClasses(m, nameA, nameB);
    if (!modules || !calls || !only) return false;
    var symbol = m.symbol(names.before(), nameA);
    functions(m, nameA, nameB, symbol);
    facts.second(REPLACE_CALL, m.function(nameA), m.tail(), symbol);
    whole(m, nameA);
    renamedArguments(m.a().link(nameA).term(), m.b().link(nameB).term(), symbol);
    return true;
  }

  /** By the names that differ: of modules too where the functions are called alike. */
  private void functions(ChainGap m, int nameA, int nameB, String symbol) {
    boolean alike = m.a().link(nameA - 1).name().equals(m.b().link(nameB - 1).name());
    var from = alike ? m.a().dotted(m.start(), nameA) : m.written(m.a(), nameA);
    var to = alike ? m.b().dotted(m.start(), nameB) : m.written(m.b(), nameB);
    facts.add(RENAME_FUNCTION, from, to, symbol);
  }

  /** {@code fit.Old(3)} to {@code fit.New(3).run()}: the class is another one, whatever is made. */
  private static boolean areClasses(ChainGap m, int nameA, int nameB) {
    return isClass(m.a(), nameA) && isClass(m.b(), nameB);
  }

  private static boolean isClass(Chain chain, int end) {
    return Character.isUpperCase(chain.link(end - 1).name().charAt(0));
  }

  /** What the other function calls otherwise. */
  private void renamedArguments(Term before, Term after, String function) {
    facts.secondly(() -> arguments.renamed(before, after, function));
  }

  /** Another method of the same object, whatever else it is given: both as they are written. */
  private boolean methodsOnly(ChainGap m, int nameA) {
    int nameB = m.b().endOfNames(m.start());
    boolean calls = calls(m.before()) == 1 && calls(m.after()) == 1;
    if (m.a().imported() || !calls || m.a().endOfNames(0) != nameA) return false;
    if (m.start() == 0 || m.b().endOfNames(0) != nameB) return false;
    var symbol = m.symbol(names.before(), nameA);
    var now = m.b().dotted(0, nameB);
    boolean shorter = m.a().dotted(0, nameA).startsWith(now);
    boolean more = ArgumentDiff.hasMore(m.a().link(nameA).term(), m.b().link(nameB).term());
    var to = shorter && more ? Elision.of(m.b().upTo(nameB + 1), m.a().term()) : now;
    facts.add(REPLACE_CALL, m.a().dotted(0, nameA), to, symbol);
    facts.second(REPLACE_CALL, m.function(nameA), m.tail(), symbol);
    whole(m, nameA);
    renamedArguments(m.a().link(nameA).term(), m.b().link(nameB).term(), symbol);
    return true;
  }

  /** A method of an object in place of a function, when the object is none of its arguments. */
  private boolean ofObject(ChainGap m, int nameA) {
    int nameB = m.b().endOfNames(0);
    boolean calls = calls(m.before()) == 1 && calls(m.after()) == 1;
    if (m.start() > 0 || !calls || !m.a().imported() || m.b().imported() || nameB < 2) return false;
    var base = m.b().upTo(1);
    if (m.a().link(nameA).term().contains(base)) return false;
    var symbol = m.symbol(names.before(), nameA);
    facts.add(REPLACE_CALL, m.function(nameA), m.b().dotted(0, nameB), symbol);
    facts.second(REPLACE_CALL, m.function(nameA), m.tail(), symbol);
    whole(m, nameA);
    return true;
  }

  private static long calls(List<Chain.Link> links) {
    return links.stream().filter(Chain.Link::call).count();
  }

  /** The same with what the call is made on, as it is written. */
  private void whole(ChainGap m, int nameA) {
    facts.second(REPLACE_CALL, m.a().text(), m.b().text(), m.symbol(names.before(), nameA));
    functions(m, nameA);
    converted(m, nameA);
  }

  /** The two functions alone, by their full names. */
  private void functions(ChainGap m, int nameA) {
    if (!m.b().imported()) return;
    boolean module = m.a().imported();
    var from = module ? m.a().dotted(0, nameA) : m.function(nameA);
    var to = m.b().dotted(0, m.b().endOfNames(0));
    var strategy = module ? RENAME_FUNCTION : REPLACE_CALL;
    var symbol = m.symbol(names.before(), nameA);
    var custom = m.b().customary(to);
    facts.second(strategy, module ? m.a().customary(from) : from, custom, symbol);
    if (!to.equals(custom)) facts.second(strategy, from, to, symbol);
  }

  private void converted(ChainGap m, int nameA) {
    if (m.after().stream().noneMatch(l -> Conversions.method(l.name()))) return;
    facts.second(TYPE_CONVERSION, m.a().text(), m.b().text(), m.symbol(names.before(), nameA));
  }

  /**
   * Whether these are calls of the last links and the function has the same name in another place.
   */
  private static boolean sameFunction(ChainGap m, int nameA, int nameB) {
    return nameA == m.a().size() - 1
        && nameB == m.b().size() - 1
        && nameA > m.start()
        && nameB > m.start()
        && nameA + nameB > 2 * m.start() + 2
        && m.a().link(nameA - 1).name().equals(m.b().link(nameB - 1).name());
  }
}
