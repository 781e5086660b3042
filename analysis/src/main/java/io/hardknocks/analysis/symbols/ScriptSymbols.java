package io.hardknocks.analysis.symbols;

import io.hardknocks.analysis.code.Grammar;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a script uses of others: the modules that it imports, and the dotted names that it reaches
 * through them, aliases resolved: {@code numpy}, {@code numpy.float}. Names that begin with a
 * capital count without an import too ({@code MapsBridge.search}): hosts hand such objects to
 * scripts. Read by a scan of the text, not by a parser: a parse of every recorded script costs more
 * than all the rest of recording. Immutable.
 */
public final class ScriptSymbols {
  /** So many names of a script are kept. */
  public static final int MOST = 32;

  private static final int LONGEST_SCRIPT = 200_000;
  private static final int LONGEST_NAME = 80;
  private static final int DEEPEST = 4;
  private static final ScriptSymbols NONE = new ScriptSymbols(null, Map.of(), new TreeSet<>());

  private final @Nullable Grammar grammar;
  private final Map<String, String> targets;
  private final SortedSet<String> modules;
  private final SortedSet<String> names = new TreeSet<>();

  private ScriptSymbols(
      @Nullable Grammar grammar, Map<String, String> targets, SortedSet<String> modules) {
    this.grammar = grammar;
    this.targets = targets;
    this.modules = modules;
  }

  /** Of a script in any language; nothing for one that we cannot scan. */
  public static ScriptSymbols of(String language, String script) {
    var grammar = Grammar.of(language).orElse(null);
    if (grammar == null || script.length() > LONGEST_SCRIPT) return NONE;
    var found = new Found(false);
    new Scan(grammar, script, found).run();
    var symbols = new ScriptSymbols(grammar, new HashMap<>(found.targets), found.modules);
    found.instances.forEach(symbols::instance);
    found.modules.forEach(symbols::keep);
    found.members.forEach(symbols::keep);
    found.chains.forEach(chain -> symbols.keep(symbols.resolve(chain)));
    return symbols;
  }

  private void instance(String variable, String made) {
    int dot = made.indexOf('.');
    var type = dot < 0 ? targets.getOrDefault(made, made) : resolve(made);
    if (!type.isEmpty()) targets.putIfAbsent(variable, type);
  }

  private void keep(String name) {
    if (names.size() < MOST && isName(name)) names.add(name);
  }

  private static boolean isName(String name) {
    if (name.isEmpty() || name.length() > LONGEST_NAME) return false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c <= ' ' || Character.isSurrogate(c)) return false;
    }
    return true;
  }

  /** The dotted names, at most {@link #MOST} of them. */
  public SortedSet<String> names() {
    return Collections.unmodifiableSortedSet(names);
  }

  /** The first parts of the names of the imported modules. */
  public SortedSet<String> roots() {
    var roots = new TreeSet<String>();
    modules.forEach(module -> roots.add(root(module)));
    return roots;
  }

  /** The dotted names on one line of this script. */
  public SortedSet<String> on(String line) {
    var on = new TreeSet<String>();
    if (grammar == null || line.length() > LONGEST_SCRIPT) return on;
    var found = new Found(true);
    new Scan(grammar, line, found).run();
    found.words.stream().filter(targets::containsKey).map(targets::get).forEach(on::add);
    found.chains.forEach(chain -> on.add(resolve(chain)));
    found.modules.forEach(on::add);
    found.members.forEach(on::add);
    on.removeIf(name -> !isName(name));
    return on;
  }

  /** Empty for a name that stands for nothing of others. */
  private String resolve(String chain) {
    int dot = chain.indexOf('.');
    var first = dot < 0 ? chain : chain.substring(0, dot);
    var target = targets.get(first);
    if (target != null) return cut(dot < 0 ? target : target + chain.substring(dot));
    return dot > 0 && Character.isUpperCase(first.charAt(0)) ? cut(chain) : "";
  }

  private static String cut(String dotted) {
    int at = -1;
    for (int part = 0; part < DEEPEST; part++) {
      at = dotted.indexOf('.', at + 1);
      if (at < 0) return dotted;
    }
    return dotted.substring(0, at);
  }

  private static String root(String module) {
    if (module.startsWith("@")) {
      int slash = module.indexOf('/', module.indexOf('/') + 1);
      return slash < 0 ? module : module.substring(0, slash);
    }
    int end = 0;
    while (end < module.length() && module.charAt(end) != '.' && module.charAt(end) != '/') end++;
    return module.substring(0, end);
  }
}
