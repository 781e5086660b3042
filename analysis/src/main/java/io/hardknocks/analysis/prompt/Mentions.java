package io.hardknocks.analysis.prompt;

import io.hardknocks.analysis.code.UsualImports;
import io.hardknocks.analysis.symbols.KnownModules;
import io.hardknocks.analysis.symbols.Packages;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a request names outright, beside what its words are about.
 *
 * @param members names that only code has: dotted, underscored, called, with a capital inside
 * @param libraries what may be the name of a library, in lower case
 */
public record Mentions(Set<String> members, Set<String> libraries) {
  static final Mentions NONE = new Mentions(Set.of(), Set.of());

  private static final int LONGEST = 20_000;
  private static final int MOST = 500;

  private static final Pattern NAME =
      Pattern.compile(
          "(?<![\\w./\\\\-])[A-Za-z_][\\w-]{0,60}(?:\\.[A-Za-z_]\\w{0,60}){0,6}(?:\\(|=(?!=))?");

  /** What an ordinary word does not have. */
  private static final Pattern OF_CODE = Pattern.compile("\\w_\\w|[a-z0-9][A-Z]|[(=]$");

  private static final Pattern MODULE =
      Pattern.compile(
          "(?i)\\b(?:import|from) (\\w{2,40})\\b|`(\\w{2,40})`|\\b(\\w{2,40}) (?:module|library|package)\\b");

  public Mentions {
    members = Set.copyOf(members);
    libraries = Set.copyOf(libraries);
  }

  static Mentions in(String prompt) {
    var text = prompt.substring(0, Math.min(prompt.length(), LONGEST));
    var members = new TreeSet<String>();
    var libraries = new TreeSet<String>();
    NAME.matcher(text)
        .results()
        .limit(MOST)
        .forEach(found -> add(found.group(), members, libraries));
    MODULE
        .matcher(text)
        .results()
        .limit(MOST)
        .forEach(
            found -> {
              for (int i = 1; i <= found.groupCount(); i++)
                if (found.group(i) != null) libraries.add(found.group(i).toLowerCase(Locale.ROOT));
            });
    return new Mentions(members, libraries);
  }

  private static void add(String written, Set<String> members, Set<String> libraries) {
    boolean code = OF_CODE.matcher(written).find();
    var name = written.replaceAll("[(=]$", "");
    int dot = name.indexOf('.');
    var root = dot < 0 ? name : name.substring(0, dot);
    var module = UsualImports.aliased(root).orElse(root);
    if (dot > 0) members.add(module + name.substring(dot));
    else if (code) members.add(name);
    boolean word = dot < 0 && module.equals(root) && KnownModules.standard().isStandard(root);
    if (!word) libraries.add(Relevance.root(module).toLowerCase(Locale.ROOT));
  }

  /** Whether the symbol of a remedy is named. */
  boolean name(Remedy remedy) {
    return members.stream()
        .anyMatch(
            member ->
                remedy.symbols().stream()
                    .anyMatch(symbol -> symbol.equals(member) || symbol.endsWith("." + member)));
  }

  /** Whether the library is named that a symbol is of, or its package. */
  boolean nameLibrary(String root) {
    return libraries.contains(root.toLowerCase(Locale.ROOT))
        || libraries.contains(Packages.pip(root).toLowerCase(Locale.ROOT));
  }
}
