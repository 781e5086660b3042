package io.hardknocks.analysis.edits.evidence.told;

import io.hardknocks.analysis.edits.fact.Fact;
import io.hardknocks.model.Strategy;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Arguments without which a call fails, as its message names them. */
public final class MissingArguments implements Sign {
  private static final Pattern REQUIRED =
      Pattern.compile(
          "missing \\d+ required (?:positional|keyword-only) arguments?: ([^\\n]{1,300})");
  private static final Pattern DEMANDED =
      Pattern.compile(
          "\\b(?:must|should|please|need to) (?:specify|provide|pass|set) ([^\\n.]{1,80})");
  private static final Pattern QUOTED = Pattern.compile("'(\\w+)'");
  private static final Pattern CODEC = Pattern.compile("Unicode(?:De|En)codeError");

  /** Opens a file for writing, whose bytes nobody decodes. */
  private static final Pattern WRITES =
      Pattern.compile("\\bopen\\([^()]{0,200}[\"'][wax]b?\\+?[\"']");

  private static final double ASKED = 0.2;

  private final Set<String> names = new HashSet<>();
  private final boolean required;
  private final boolean decoding;

  public MissingArguments(String message) {
    var found = REQUIRED.matcher(message);
    required = found.find();
    if (required) QUOTED.matcher(found.group(1)).results().forEach(r -> names.add(r.group(1)));
    decoding = message.contains("UnicodeDecodeError");
    DEMANDED
        .matcher(message)
        .results()
        .forEach(r -> names.addAll(List.of(r.group(1).split("\\W+"))));
    if (CODEC.matcher(message).find()) names.addAll(List.of("encoding", "errors"));
  }

  /** More for the argument that the message asks for; less for arguments that are no longer. */
  @Override
  public double score(Fact fact) {
    if (names.isEmpty() || (decoding && WRITES.matcher(fact.before().key()).find())) return 0;
    if (fact.strategy() == Strategy.ADD_ARGUMENT) return asks(fact) ? ASKED : 0;
    if (fact.strategy() == Strategy.CHANGE_ARGUMENT) return tells(fact) ? ASKED : 0;
    return required && fact.strategy() == Strategy.REMOVE_ARGUMENT ? -ASKED : 0;
  }

  /** Whether an argument has that name now, and had another one before. */
  @Override
  public boolean tells(Fact fact) {
    return required
        && fact.strategy() == Strategy.CHANGE_ARGUMENT
        && names.contains(name(fact.to()))
        && !names.contains(name(fact.from()));
  }

  private static String name(String argument) {
    int equals = argument.indexOf('=');
    return (equals < 0 ? argument : argument.substring(0, equals)).strip();
  }

  /** Whether it has the name, or a value that is called like it: {@code y}, {@code y_train}. */
  private boolean asks(Fact fact) {
    if (names.contains(fact.from())) return !fact.from().isEmpty();
    return fact.from().isEmpty()
        && fact.to().length() < 200
        && List.of(fact.to().split("\\W+|_")).stream().anyMatch(names::contains);
  }
}
