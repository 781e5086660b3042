package io.hardknocks.analysis.lesson.draft.call;

import static java.util.Objects.requireNonNull;

import io.hardknocks.analysis.lesson.draft.comparison.Candidate;
import io.hardknocks.analysis.lesson.draft.comparison.Comparison;
import io.hardknocks.analysis.uses.call.Argument;
import io.hardknocks.analysis.uses.call.Use;
import io.hardknocks.analysis.uses.call.Use.Form;
import io.hardknocks.model.Strategy;
import io.hardknocks.model.lesson.Sign;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Keys of a library's own settings that it does not have any more. */
public final class RefusedKeys {
  /** Keys that are the library's, not the data's. */
  private static final Pattern SETTING = Pattern.compile("matplotlib\\.RcParams\\.__[gs]etitem__");

  /** Where they are kept, as scripts write it. */
  public static final String SETTINGS = "matplotlib.rcParams";

  private final Comparison scripts;

  public RefusedKeys(Comparison scripts) {
    this.scripts = scripts;
  }

  /** Whether a sign is about a key that any script may use. */
  public static boolean isSetting(Sign sign) {
    return SETTING.matcher(sign.symbol()).matches();
  }

  public List<Candidate> of() {
    return scripts.before().all().stream()
        .filter(use -> use.form() == Form.OPERATION && SETTING.matcher(use.key()).matches())
        .filter(use -> !use.guarded() && scripts.onFailingLine(use.node()))
        .filter(use -> isTold(key(use)) && !now(use).equals(key(use)))
        .limit(1)
        .map(this::candidate)
        .toList();
  }

  private Candidate candidate(Use use) {
    var sign = new Sign(Sign.Kind.ARGUMENT, use.key(), "#1=" + key(use));
    var line = scripts.lineInstead(use.node());
    var now = now(use);
    var strategy = now.isEmpty() ? Strategy.REMOVE_ARGUMENT : Strategy.CHANGE_LITERAL;
    return new Candidate(sign, use.node(), strategy, key(use), now, line, now.isEmpty());
  }

  private boolean isTold(String key) {
    var bare = key.replace("'", "");
    return key.startsWith("'")
        && scripts.message().tellsOfValue()
        && scripts.message().quotes(bare);
  }

  /** The key in its place; empty when there is none. */
  private String now(Use use) {
    Optional<Use> other = scripts.useInstead(use.node());
    return other.filter(now -> now.key().equals(use.key())).map(RefusedKeys::key).orElse("");
  }

  private static String key(Use use) {
    if (use.call() == null) return "";
    var given = requireNonNull(use.call()).positional();
    return given.isEmpty() ? "" : given.stream().map(Argument::value).findFirst().orElse("");
  }
}
