package io.hardknocks.analysis.redact;

import io.hardknocks.analysis.yaml.Problems;
import io.hardknocks.analysis.yaml.YamlObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** What a file of patterns says. */
record Rules(List<Shape> shapes, List<SecretName> names, List<String> placeholders) {
  private static final int LEAST_TRIGGER = 3;
  private static final int LONGEST = 1 << 16;
  private static final Set<String> KINDS_OF_VALUES =
      new LinkedHashSet<>(List.of("any", "random", "header", "line"));

  Rules {
    shapes = List.copyOf(shapes);
    names = List.copyOf(names);
    placeholders = List.copyOf(placeholders);
  }

  static Rules standard() {
    try (var in = Rules.class.getResourceAsStream("redaction.yaml")) {
      if (in == null) throw new IllegalStateException("redaction.yaml is missing from the jar");
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rules of {@code more} come first. */
  Rules plus(Rules more) {
    return new Rules(
        Stream.concat(more.shapes.stream(), shapes.stream()).toList(),
        Stream.concat(more.names.stream(), names.stream()).toList(),
        Stream.concat(more.placeholders.stream(), placeholders.stream()).toList());
  }

  static Rules parse(String yaml) {
    var problems = new Problems("redaction");
    var file = YamlObject.parse(yaml, problems);
    file.expectOnly(Set.of("shapes", "names", "placeholders"));
    var shapes = new ArrayList<Shape>();
    for (var shape : file.objects("shapes")) shape(shape, problems, shapes);
    var names = new ArrayList<SecretName>();
    for (var name : file.objects("names")) name(name, problems, names);
    for (var item : file.items("placeholders")) compile(item.text(), item.line(), problems);
    problems.throwIfAny();
    return new Rules(shapes, names, file.strings("placeholders"));
  }

  private static void shape(YamlObject object, Problems problems, List<Shape> into) {
    object.expectOnly(Set.of("kind", "triggers", "pattern", "glued", "length"));
    var kind = kind(object, problems);
    var triggers = object.strings("triggers");
    if (triggers.isEmpty())
      problems.add(object.line(), "triggers: none (expected: a literal that begins the secret)");
    for (var trigger : triggers) {
      if (trigger.length() < LEAST_TRIGGER || !trigger.chars().allMatch(c -> c < 128))
        problems.add(
            object.line("triggers"),
            "trigger '" + trigger + "' (expected: 3 ASCII characters or more)");
    }
    var pattern = compile(object.string("pattern", ""), object.line("pattern"), problems);
    if (pattern.pattern().isEmpty())
      problems.add(object.line(), "pattern: none (expected: a regular expression)");
    int length = length(object, problems);
    if (triggers.stream().allMatch(trigger -> trigger.length() >= LEAST_TRIGGER))
      into.add(new Shape(kind, triggers, pattern, "true".equals(object.string("glued")), length));
  }

  private static int length(YamlObject object, Problems problems) {
    var text = object.string("length", "1024");
    if (text.matches("[0-9]{1,5}")) {
      int length = Integer.parseInt(text);
      if (length >= 1 && length <= LONGEST) return length;
    }
    problems.add(object.line("length"), "length: " + text + " (expected: 1.." + LONGEST + ")");
    return 1;
  }

  private static void name(YamlObject object, Problems problems, List<SecretName> into) {
    object.expectOnly(Set.of("kind", "ends", "unless", "values"));
    var kind = kind(object, problems);
    var ends = object.strings("ends");
    if (ends.isEmpty())
      problems.add(object.line(), "ends: none (expected: the last words of a name)");
    for (var end : ends) {
      if (!end.matches("[a-z][a-z0-9]*[a-z]"))
        problems.add(
            object.line("ends"),
            "end '" + end + "' (expected: lower-case letters without separators)");
    }
    var values = object.string("values", "any");
    if (!KINDS_OF_VALUES.contains(values))
      problems.unknown(object.line("values"), "kind of values", values, KINDS_OF_VALUES);
    else
      into.add(
          new SecretName(
              kind,
              ends,
              Set.copyOf(new LinkedHashSet<>(object.strings("unless"))),
              SecretName.Values.of(values)));
  }

  private static String kind(YamlObject object, Problems problems) {
    var kind = object.string("kind", "");
    if (!kind.matches("[a-z][a-z0-9_]{0,39}"))
      problems.add(
          object.line("kind"),
          "kind: '" + kind + "' (expected: lower-case letters, digits and _, 40 at most)");
    return kind;
  }

  private static Pattern compile(String regex, int line, Problems problems) {
    try {
      return Pattern.compile(regex);
    } catch (PatternSyntaxException e) {
      problems.add(line, "pattern " + regex + ": " + e.getDescription());
      return Pattern.compile("");
    }
  }
}
