package io.hardknocks.analysis.lesson.draft.comparison;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.gate.Sighting;
import io.hardknocks.analysis.uses.Uses;
import io.hardknocks.analysis.uses.call.Use;
import io.hardknocks.model.SourceLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Both scripts of a fix, read. */
public record Comparison(Fixed fix, Uses before, Uses after, Counterparts counterparts) {
  private static final Pattern FRAME =
      Pattern.compile("(?m)^[ \\t]{2,20}File \"[^\"\\n]*\", line \\d[^\\n]*\\n([^\\n]*\\n?)");

  private static final Set<String> CHANGING = Set.of("binary_operator", "comparison_operator");
  private static final Set<String> DOING = Set.of("call", "assignment", "augmented_assignment");

  /**
   * Whether the failing script uses something that the fixing one does not, unless it is prepared
   * for that it is not there.
   */
  public boolean gone(String key) {
    return after.all().stream()
        .noneMatch(u -> u.key().equals(key) && !u.guarded() && !Sighting.isPrepared(u));
  }

  public List<Use> uses(String key) {
    return before.all().stream().filter(u -> u.key().equals(key) && !u.guarded()).toList();
  }

  /** The line that failed, from 1; 0 when it is not known, or is one of another file. */
  int failingLine() {
    @Nullable SourceLine line = fix.failure().line();
    if (line == null) return 0;
    var lines = before.tree().source().lines().toList();
    if (line.number() > lines.size()) return 0;
    var there = lines.get(line.number() - 1);
    return line.text().isEmpty() || there.strip().equals(line.text().strip()) ? line.number() : 0;
  }

  public boolean onFailingLine(SyntaxNode node) {
    int line = failingLine();
    if (line == 0) return true;
    return before.tree().line(node) <= line && before.tree().line(node.end()) >= line;
  }

  /** The same of a use; older Pythons tell the last line of a call. */
  public boolean onFailingLine(Use use) {
    return onFailingLine(use.call() == null ? use.node() : use.call().node());
  }

  /** Whether it is known which line failed. */
  public boolean isPlaced() {
    return failingLine() > 0;
  }

  /** The operator on the failing line that has changed; where there is none, a call or so there. */
  public Optional<SyntaxNode> changedOnFailingLine() {
    return onFailingLine(CHANGING, true)
        .or(() -> isPlaced() ? onFailingLine(DOING, false) : Optional.empty());
  }

  private Optional<SyntaxNode> onFailingLine(Set<String> types, boolean kept) {
    var found = new ArrayList<SyntaxNode>();
    before
        .tree()
        .root()
        .walk(
            node -> {
              boolean wanted = types.contains(node.type()) && onFailingLine(node);
              if (wanted && (!kept || counterparts.of(node).isPresent())) found.add(node);
            });
    return found.stream().findFirst();
  }

  /** The use in the fixing script at the place of a node of the failing one. */
  public Optional<Use> useInstead(SyntaxNode node) {
    return counterparts.of(node).flatMap(after::at);
  }

  /** The library whose own class the error is; empty for errors of the language. */
  public String library() {
    var exception = fix.failure().exception();
    int dot = exception.indexOf('.');
    return dot < 0 ? "" : exception.substring(0, dot);
  }

  /** What the error says, without the frames of other code that it quotes. */
  public Message message() {
    return new Message(FRAME.matcher(fix.failure().message()).replaceAll(""));
  }

  /** The line of the fixing script at the place of a node of the failing one. */
  public String lineInstead(SyntaxNode node) {
    return counterparts.of(node).map(now -> lineOf(after, now)).orElse("");
  }

  public String lineOf(Uses side, SyntaxNode node) {
    int line = side.tree().line(node);
    return side.tree().source().lines().skip(line - 1L).findFirst().orElse("").strip();
  }
}
