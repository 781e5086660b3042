package io.hardknocks.analysis.lesson.draft.name;

import static java.util.Objects.requireNonNull;

import io.hardknocks.analysis.lesson.draft.comparison.Candidate;
import io.hardknocks.analysis.lesson.draft.comparison.Comparison;
import io.hardknocks.analysis.uses.call.Use;
import io.hardknocks.analysis.uses.call.Use.Form;
import io.hardknocks.model.Strategy;
import io.hardknocks.model.lesson.Sign;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Modules and classes of JavaScript that are used in a way that they are not made for. */
final class ScriptMistakes {
  private static final String CALLED = " called";
  private static final String BY_NEW = " by new";
  private static final String BY_NAMES = " by names";
  private static final String BY_DEFAULT = " by default";
  private static final String WITHOUT_NEW = " without new";

  /** What stands for a module that was bundled: {@code vue__WEBPACK_IMPORTED_MODULE_0__}. */
  private static final Pattern BUNDLED =
      Pattern.compile(".*(__WEBPACK_\\w+|\\w_\\d+)(\\.default)?");

  private static final Set<Form> CALLING = EnumSet.of(Form.ATTRIBUTE, Form.MEMBER);

  private final Comparison scripts;
  private final GoneNames gone;
  private final ImportChanges imports;

  ScriptMistakes(Comparison scripts, GoneNames gone) {
    this.scripts = scripts;
    this.gone = gone;
    this.imports = new ImportChanges(scripts);
  }

  private Candidate replaced(Use use, String from, String to) {
    var sign = new Sign(Sign.Kind.SYMBOL, use.key(), "");
    var line = scripts.lineInstead(use.node());
    return new Candidate(sign, use.node(), Strategy.REPLACE_CALL, from, to, line);
  }

  /** A module that is no function, or no class. */
  List<Candidate> called(String name) {
    return scripts.before().all().stream()
        .filter(use -> use.key().endsWith(CALLED) || use.key().endsWith(BY_NEW))
        .filter(use -> scripts.onFailingLine(use.node()) && scripts.gone(use.key()))
        .filter(use -> use.name().text().equals(name) || BUNDLED.matcher(name).matches())
        .limit(1)
        .map(
            use -> {
              var module = use.key().substring(0, use.key().indexOf(' '));
              var now = scripts.useInstead(use.name()).map(Use::key).orElse("").split("\\(", 2)[0];
              var to = now.startsWith(module + ".") ? now : imports.takenOf(module);
              return replaced(use, module, to).byHandIf(true);
            })
        .toList();
  }

  /** A class that was called without {@code new}. */
  List<Candidate> unmade(String name) {
    return scripts.before().all().stream()
        .filter(
            use ->
                use.key().equals(name + WITHOUT_NEW)
                    || use.key().endsWith("." + name + WITHOUT_NEW))
        .limit(1)
        .map(use -> replaced(use, name + "()", "new " + name + "()").byHandIf(true))
        .toList();
  }

  /** A module that has to be imported whole. */
  List<Candidate> byNames(String module) {
    return imported(module, BY_NAMES, "{ … }", "…");
  }

  /** A module that has names only, and no default. */
  List<Candidate> byDefault(String module) {
    return imported(module, BY_DEFAULT, "…", "{ … }");
  }

  private List<Candidate> imported(String module, String how, String before, String after) {
    if (!scripts.gone(module + how)) return List.of();
    return scripts.uses(module + how).stream()
        .limit(1)
        .map(
            use -> {
              var from = "import " + before + " from '" + module + "'";
              var to = "import " + after + " from '" + module + "'";
              return replaced(use, from, to).byHandIf(true);
            })
        .toList();
  }

  /** A function that calls back, and was not told whom. */
  List<Candidate> callback() {
    return scripts.before().all().stream()
        .filter(use -> use.call() != null && CALLING.contains(use.form()) && !use.guarded())
        .filter(use -> scripts.onFailingLine(use.node()))
        .limit(1)
        .map(
            use -> {
              int place = requireNonNull(use.call()).positional().size() + 1;
              var sign = new Sign(Sign.Kind.MISSING_ARGUMENT, use.key(), "#" + place);
              var line = scripts.lineInstead(use.node());
              return new Candidate(
                  sign, use.node(), Strategy.ADD_ARGUMENT, "a callback", "", line, true);
            })
        .toList();
  }

  /** What is there in no ES module. */
  List<Candidate> inModule() {
    return scripts.uses("require").stream()
        .filter(use -> use.form() == Form.FREE && scripts.gone(use.key()))
        .limit(1)
        .map(use -> replaced(use, "require('…')", "import … from '…'"))
        .toList();
  }

  /** A module that can only be imported. */
  List<Candidate> required(String module) {
    return scripts.uses(module + " by require").stream()
        .limit(1)
        .map(use -> replaced(use, "require('" + module + "')", "import").byHandIf(true))
        .toList();
  }

  /** Something of a part that a module does not have: {@code d3.scale.linear}. */
  List<Candidate> ofUndefined(String name) {
    return gone.first(
        use ->
            use.form() == Form.ATTRIBUTE
                && use.key().endsWith("." + name)
                && use.key().indexOf('.') != use.key().lastIndexOf('.')
                && !use.key().startsWith(".")
                && !use.guarded()
                && scripts.onFailingLine(use.node()));
  }
}
