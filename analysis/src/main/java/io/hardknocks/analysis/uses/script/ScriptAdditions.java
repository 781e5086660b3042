package io.hardknocks.analysis.uses.script;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.uses.call.Texts;
import io.hardknocks.analysis.uses.call.Use;
import io.hardknocks.analysis.uses.call.Use.Form;
import io.hardknocks.analysis.uses.meaning.Meaning.Named;
import io.hardknocks.analysis.uses.script.scope.ScriptNodes;
import io.hardknocks.analysis.uses.script.scope.ScriptScope;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What a JavaScript file itself puts in place: members of modules and of the language's types. */
final class ScriptAdditions {
  /** Modules that give the language's own types more members. */
  private static final Pattern SHIM =
      Pattern.compile("(?i).*(core-js|shim|polyfill|sugar|colors|prototype|should|/auto$).*");

  private static final Pattern EXTENDS =
      Pattern.compile("(.*\\.)?(assign|extend|promisifyAll|mixin|defineProperties)");

  private final ScriptMeanings meanings;
  private final Set<String> provided = new HashSet<>();
  private final Set<String> extended = new HashSet<>();
  private boolean shimmed;

  ScriptAdditions(ScriptMeanings meanings) {
    this.meanings = meanings;
  }

  /** Something is assigned to a dotted name. */
  void provide(String key) {
    provided.add(key);
  }

  /** A module is loaded. */
  void load(String name) {
    shimmed |= SHIM.matcher(name).matches();
  }

  /** {@code Object.assign(fs, more)}, {@code Object.defineProperty(Array.prototype, 'last', …)}. */
  void call(SyntaxNode call, SyntaxNode function, ScriptScope scope) {
    var arguments = ScriptNodes.arguments(call);
    if (arguments.isEmpty()) return;
    if (!(meanings.of(arguments.getFirst(), scope) instanceof Named named)) return;
    var text = function.text();
    if (EXTENDS.matcher(text).matches()) extended.add(named.dotted());
    if (text.endsWith("defineProperty") && arguments.size() > 1)
      provided.add(named.dotted() + "." + Texts.content(arguments.get(1)));
  }

  private static boolean isOf(String key, String extended) {
    return key.startsWith(extended + ".") || key.equals(extended + PromisedModules.AWAITED);
  }

  /** Whether the file itself says how a big integer is written. */
  private boolean isTaught(Use use) {
    return use.key().equals("<bigint_in_json>") && provided.contains("BigInt.prototype.toJSON");
  }

  /** Whether a use is still one of something from elsewhere. */
  boolean leave(Use use) {
    if (provided.contains(use.key()) || isTaught(use)) return false;
    if (extended.stream().anyMatch(e -> isOf(use.key(), e))) return false;
    boolean ofLanguage =
        use.form() == Form.MEMBER
            || (use.form() == Form.ATTRIBUTE && Character.isUpperCase(use.key().charAt(0)));
    return !(shimmed && ofLanguage);
  }
}
