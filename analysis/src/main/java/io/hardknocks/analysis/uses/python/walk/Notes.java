package io.hardknocks.analysis.uses.python.walk;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.uses.call.Argument;
import io.hardknocks.analysis.uses.call.Call;
import io.hardknocks.analysis.uses.call.Guards;
import io.hardknocks.analysis.uses.call.Texts;
import io.hardknocks.analysis.uses.call.Use;
import io.hardknocks.analysis.uses.meaning.Doubt;
import io.hardknocks.analysis.uses.meaning.KnownTypes;
import io.hardknocks.analysis.uses.meaning.Meaning;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** What a walk over a script notes: its uses of things that the script itself does not define. */
public final class Notes {
  /** An attribute of a dict that can only be a key. */
  public static final String ENTRY = "<attribute_of_dict>";

  private final KnownTypes types;
  private final Guards guards;
  private final BooleanSupplier reached;
  private final List<Use> uses = new ArrayList<>();

  /** What the script itself puts in place: {@code time.clock = time.perf_counter}. */
  private final Set<String> provided = new HashSet<>();

  private int muted;

  Notes(KnownTypes types, Guards guards, BooleanSupplier reached) {
    this.types = types;
    this.guards = guards;
    this.reached = reached;
  }

  public Set<String> provided() {
    return provided;
  }

  /** Whether the code that is followed will be followed again: nothing is noted yet. */
  public boolean muted() {
    return muted > 0;
  }

  public void mute() {
    muted++;
  }

  public void unmute() {
    muted--;
  }

  public List<Use> uses() {
    return uses.stream().filter(u -> !provided.contains(given(u))).toList();
  }

  /** Under which name the script would provide what a use is of. */
  private static String given(Use use) {
    return use.key().equals(ENTRY) ? "dict." + use.name().text() : use.key();
  }

  public void use(
      String key, Use.Form form, SyntaxNode node, SyntaxNode name, @Nullable Call call) {
    use(key, form, node, name, call, false);
  }

  private void use(
      String key,
      Use.Form form,
      SyntaxNode node,
      SyntaxNode name,
      @Nullable Call call,
      boolean guessed) {
    if (muted > 0 || !reached.getAsBoolean()) return;
    boolean guarded = guards.cover(key) || (call != null && guards.coverOneOf(call.arguments()));
    var settled = call == null ? null : settled(key, call);
    uses.add(new Use(key, form, node, name, settled, guarded, guards.handled(), guessed));
  }

  /** What a call gets of which it depends on the call what it is. */
  private Call settled(String key, Call call) {
    if (call.arguments().stream().noneMatch(Argument::isQuotient)) return call;
    var type = types.telltales().quotient(key);
    var arguments = call.arguments().stream().map(a -> a.isQuotient() ? a.guess(type) : a).toList();
    return new Call(call.node(), arguments, call.open());
  }

  /** A member of a value, under the names of its type and of those that the type extends. */
  public void member(
      Meaning value, String name, SyntaxNode node, SyntaxNode place, @Nullable Call call) {
    for (var above : types.lineage(value.type())) {
      use(above + "." + name, Use.Form.MEMBER, node, place, call, value.isGuessed());
    }
  }

  /** An operator on a value of a type, and the operand that it gets. */
  public void operation(
      Meaning left, String method, SyntaxNode node, @Nullable SyntaxNode operand, Meaning right) {
    var type = left.type();
    if (type.isEmpty() || type.startsWith("<") || muted > 0) return;
    var arguments = operand == null ? List.<Argument>of() : List.of(argument(operand, right));
    operation(left, method, node, new Call(node, arguments, false));
  }

  private static Argument argument(SyntaxNode operand, Meaning right) {
    var text = Texts.normal(operand);
    return new Argument("", text, type(right), "", right.isGuessed(), operand, operand);
  }

  /** The type of what is handed over. */
  public static String type(Meaning meaning) {
    return meaning == Doubt.QUOTIENT ? Argument.QUOTIENT : meaning.type();
  }

  /** Types may take other operands than those that they extend. */
  private void operation(Meaning left, String method, SyntaxNode node, Call call) {
    boolean own = !call.arguments().isEmpty() && !method.equals("__getitem__");
    for (var above : own ? List.of(left.type()) : types.lineage(left.type())) {
      use(above + "." + method, Use.Form.OPERATION, node, node, call, left.isGuessed());
    }
  }

  /** A call of a value of a type. */
  public void call(Meaning value, SyntaxNode node, Call call) {
    var type = value.type();
    if (type.isEmpty() || type.startsWith("<") || muted > 0) return;
    for (var above : types.lineage(type)) {
      use(above + ".__call__", Use.Form.OPERATION, node, node, call, value.isGuessed());
    }
  }

  /** How many uses have been noted so far. */
  public int mark() {
    return uses.size();
  }

  /** Forgets the uses that were noted after a mark. */
  void backTo(int mark) {
    uses.subList(mark, uses.size()).clear();
  }

  /** The uses that were noted after a mark. */
  public List<Use> since(int mark) {
    return List.copyOf(uses.subList(mark, uses.size()));
  }
}
