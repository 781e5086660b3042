package io.hardknocks.analysis.uses.python.walk;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.uses.call.Texts;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What a script puts under keys, and how its connections to SQLite give their rows. */
final class Entries {
  private static final Pattern ROW = Pattern.compile("(?:\\w+\\.)?Row");

  /** Keys of which the value is made of what was there: {@code x["at"] = str(x["at"])}. */
  private final Set<String> converted = new HashSet<>();

  private int connections;
  private int rows;
  private boolean other;

  void look(SyntaxNode node) {
    if (node.is("assignment")) assigned(node);
    else if (node.is("call")
        && node.child("function").filter(f -> f.text().endsWith("connect")).isPresent())
      connections++;
  }

  private void assigned(SyntaxNode assignment) {
    var left = assignment.child("left");
    var right = assignment.child("right").map(SyntaxNode::text).orElse("");
    left.filter(l -> l.is("subscript"))
        .flatMap(l -> l.child("subscript"))
        .filter(key -> right.contains(key.text()))
        .ifPresent(key -> converted.add(Texts.content(key)));
    boolean factory =
        left.flatMap(l -> l.child("attribute"))
            .filter(name -> name.text().equals("row_factory"))
            .isPresent();
    if (!factory) return;
    if (ROW.matcher(right).matches()) rows++;
    else other = true;
  }

  boolean isConverted(String key) {
    return converted.contains(key);
  }

  /** Whether each connection has been told to give rows of which the columns have names. */
  boolean hasRows() {
    return rows > 0 && rows >= connections && !other;
  }
}
