package io.hardknocks.analysis.lesson.draft;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.code.TableFile;
import io.hardknocks.analysis.lesson.draft.comparison.Candidate;
import io.hardknocks.analysis.lesson.draft.comparison.Comparison;
import io.hardknocks.analysis.lesson.draft.comparison.Message;
import io.hardknocks.analysis.uses.call.Use;
import io.hardknocks.model.Strategy;
import io.hardknocks.model.lesson.Sign;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Errors that the shape of the code alone explains, and what to write instead. */
final class Shapes {
  private static final int LINES = 3;
  private static final String CHANGED = "changed_in_loop";
  private static final List<Form> FORMS = read();

  /** How a shape has to be seen in the failing script. */
  private enum Seen {
    ANYWHERE,
    THERE,
    TOLD
  }

  /**
   * A mistake.
   *
   * @param call on the failing line, the place of a shape that is told; empty where that has
   *     changed
   * @param instead what is written in place of the shape; empty when a person has to write it
   * @param fixed what the fixing script has, if that is what was written
   */
  private record Form(
      String shape,
      Seen seen,
      String call,
      String instead,
      Pattern fixed,
      Pattern message,
      String advice) {
    static Form of(List<String> lines) {
      var head = lines.getFirst().split(" ", -1);
      var seen = head[1].split(":", -1);
      boolean written = head.length > 2;
      return new Form(
          head[0],
          Seen.valueOf(seen[0].toUpperCase(Locale.ROOT)),
          seen.length > 1 ? seen[1] : "",
          written ? head[2] : "",
          Pattern.compile(written ? head[3] : ""),
          Pattern.compile(lines.get(1)),
          lines.get(2));
    }

    boolean explains(Message message) {
      return this.message.matcher(message.text()).find();
    }

    Sign sign() {
      return new Sign(Sign.Kind.SHAPE, "", shape);
    }
  }

  private Shapes() {}

  private static List<Form> read() {
    var lines = TableFile.entries(Shapes.class, "error.shapes");
    var forms = new ArrayList<Form>();
    for (int i = 0; i < lines.size(); i += LINES) forms.add(Form.of(lines.subList(i, i + LINES)));
    return List.copyOf(forms);
  }

  /** What to write instead of a shape; empty when it is none of these. */
  static String advice(Sign sign) {
    return form(sign).map(Form::advice).orElse("");
  }

  private static Optional<Form> form(Sign sign) {
    return FORMS.stream().filter(form -> form.sign().equals(sign)).findFirst();
  }

  /** Whether one of the shapes explains an error. */
  static boolean isToldBy(Message message) {
    return FORMS.stream().anyMatch(form -> form.explains(message));
  }

  /** Whether it is a shape of which the error says all that there is to see. */
  static boolean isTold(Sign sign) {
    return form(sign).filter(form -> form.seen() == Seen.TOLD).isPresent();
  }

  /** The shapes that explain the error. */
  static List<Candidate> of(Comparison scripts) {
    var message = scripts.message();
    return FORMS.stream()
        .filter(form -> form.explains(message))
        .flatMap(form -> of(form, scripts).stream())
        .toList();
  }

  private static Optional<Candidate> of(Form form, Comparison scripts) {
    var seen =
        scripts.uses("<" + form.shape() + ">").stream()
            .map(Use::node)
            .filter(node -> form.seen() != Seen.THERE || scripts.onFailingLine(node))
            .findFirst();
    return seen.or(() -> told(form, scripts))
        .map(node -> form.shape().equals(CHANGED) ? loop(node, scripts) : node)
        .map(node -> candidate(form, node, scripts));
  }

  /** Where the error says that there is a shape which nothing shows. */
  private static Optional<SyntaxNode> told(Form form, Comparison scripts) {
    if (form.seen() != Seen.TOLD) return Optional.empty();
    if (form.call().isEmpty()) return scripts.changedOnFailingLine();
    return scripts.uses(form.call()).stream()
        .filter(scripts::onFailingLine)
        .map(Use::node)
        .findFirst();
  }

  private static Candidate candidate(Form form, SyntaxNode node, Comparison scripts) {
    boolean written = form.fixed().matcher(scripts.after().tree().source()).find();
    var instead = written ? form.instead() : "";
    return new Candidate(
        form.sign(),
        node,
        Strategy.OTHER,
        "",
        instead,
        scripts.lineInstead(node),
        instead.isEmpty());
  }

  /** The loop around a node, which is what has to change. */
  private static SyntaxNode loop(SyntaxNode node, Comparison scripts) {
    var found = new ArrayList<SyntaxNode>();
    scripts
        .before()
        .tree()
        .root()
        .walk(
            other -> {
              boolean around = other.start() <= node.start() && node.end() <= other.end();
              if (around && other.is("for_statement")) found.add(other);
            });
    return found.isEmpty() ? node : found.getLast();
  }
}
