package io.hardknocks.analysis.lesson.draft.name;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.gate.Template;
import io.hardknocks.analysis.uses.call.Use;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a call worked on and a template in its place does not. An edit that loses it would make
 * another script do something else.
 */
record Loss(Use use, Set<String> kept) {
  /** Values that a template may leave out, since it is about calls that have just these. */
  private static final Pattern PLAIN =
      Pattern.compile("['\"][\\w-]{0,24}['\"]|-?\\d|True|False|None|true|false|null|undefined");

  Loss(Use use, String template) {
    this(use, Template.names(template));
  }

  boolean ofObject() {
    return Template.places(use).containsKey("0") && !kept.contains("0");
  }

  boolean ofValue() {
    return Template.places(use).entrySet().stream()
        .anyMatch(place -> !kept.contains(place.getKey()) && !isPlain(place.getValue()));
  }

  private static boolean isPlain(SyntaxNode value) {
    return PLAIN.matcher(value.text()).matches();
  }
}
