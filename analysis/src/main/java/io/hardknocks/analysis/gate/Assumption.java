package io.hardknocks.analysis.gate;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.uses.call.Use;
import io.hardknocks.model.lesson.Sign;

/** What must be true of a value for a warning to hold, where the script does not say it. */
final class Assumption {
  private static final int LONGEST = 60;

  private Assumption() {}

  /** {@code df is a pandas.DataFrame}; empty where the script says what the value is. */
  static String of(Sign sign, Use use) {
    if (use.guessed()) return is(object(use), type(use.key()));
    if (sign.kind() != Sign.Kind.ARGUMENT || sign.detail().indexOf(':') < 0) return "";
    var argument = Sighting.argument(sign.detail(), use);
    return argument == null || !argument.guessed()
        ? ""
        : is(shown(argument.valueNode()), argument.type());
  }

  private static String is(String value, String type) {
    return value + " is a " + type;
  }

  private static String type(String key) {
    return key.substring(0, Math.max(0, key.lastIndexOf('.')));
  }

  private static String object(Use use) {
    return use.node().child("object").map(Assumption::shown).orElse("it");
  }

  private static String shown(SyntaxNode node) {
    var text = node.text();
    return text.length() > LONGEST || text.indexOf('\n') >= 0 ? "it" : text;
  }
}
