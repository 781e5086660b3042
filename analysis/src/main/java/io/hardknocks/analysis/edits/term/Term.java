package io.hardknocks.analysis.edits.term;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A piece of code as its meaning has it: no formatting, no redundant brackets, the same shape for
 * the same thing in each language.
 */
public final class Term {
  private static final Pattern LINES = Pattern.compile("[A-Za-z]{0,2}(?:\"\"\"|'''|`)");

  private final Kind kind;
  private final String label;
  private final List<Term> parts;
  private final String source;
  private final int start;
  private final int end;
  private final String key;

  public Term(Kind kind, String label, List<Term> parts, String source, int start, int end) {
    this.kind = kind;
    this.label = label;
    this.parts = List.copyOf(parts);
    this.source = source;
    this.start = start;
    this.end = end;
    this.key = key(kind, label, this.parts);
  }

  private static String key(Kind kind, String label, List<Term> parts) {
    if (parts.isEmpty() && kind != Kind.CALL && kind != Kind.INDEX) return kind.name() + label;
    var key = new StringBuilder(kind.name()).append(label).append('(');
    for (var part : parts) key.append(part.key).append('\u0001');
    return key.append(')').toString();
  }

  /** The same, but called by other names; the text stays as it was written. */
  public Term renamed(Map<String, String> names) {
    var name = is(Kind.NAME) ? names.getOrDefault(label, label) : label;
    var renamed = parts.stream().map(p -> p.renamed(names)).toList();
    return new Term(kind, name, renamed, source, start, end);
  }

  /** The same with the first parts only. */
  public Term withParts(List<Term> first) {
    return new Term(kind, label, first, source, start, first.getLast().end);
  }

  public Kind kind() {
    return kind;
  }

  public String label() {
    return label;
  }

  public List<Term> parts() {
    return parts;
  }

  public Term part(int index) {
    return parts.get(index);
  }

  public boolean is(Kind kind) {
    return this.kind == kind;
  }

  public boolean is(Kind kind, String label) {
    return this.kind == kind && this.label.equals(label);
  }

  /** Whether it is a number, which may be negative. */
  public boolean isNumber() {
    return is(Kind.NUMBER) || (is(Kind.UNARY, "-") && parts.size() == 1 && part(0).is(Kind.NUMBER));
  }

  /** Whether both are the same code. */
  public boolean same(Term other) {
    return key.equals(other.key);
  }

  public String key() {
    return key;
  }

  public int start() {
    return start;
  }

  public int end() {
    return end;
  }

  /** As written, on one line. */
  public String text() {
    return text(start, end);
  }

  /** As written, a text of several lines with all of them: they are a part of what it says. */
  public String verbatim() {
    boolean lines = is(Kind.STRING) && LINES.matcher(source).region(start, end).lookingAt();
    return lines ? source.substring(start, end) : text();
  }

  /** As written with the brackets around it, where it is no argument. */
  public String bracketed() {
    boolean inside = start > 1 && source.charAt(start - 1) == '(' && source.startsWith(")", end);
    return inside && !isCalled(source.charAt(start - 2)) ? text(start - 1, end + 1) : text();
  }

  private static boolean isCalled(char last) {
    return Character.isJavaIdentifierPart(last) || last == ')' || last == ']';
  }

  /** As written from the start of this to the end of another term of the same statement. */
  public String textTo(Term last) {
    return text(start, last.end);
  }

  /** As written between two places of the statement, on one line. */
  public String text(int from, int to) {
    return from >= to ? "" : oneLine(source.substring(from, to));
  }

  private static String oneLine(String text) {
    return text.indexOf('\n') < 0
        ? text.strip()
        : text.lines()
            .map(
                line -> (line.endsWith("\\") ? line.substring(0, line.length() - 1) : line).strip())
            .filter(l -> !l.isEmpty())
            .collect(Collectors.joining(" "));
  }

  /** This and everything below it. */
  public Stream<Term> all() {
    return Stream.concat(Stream.of(this), parts.stream().flatMap(Term::all));
  }

  public boolean contains(Term other) {
    return key.length() >= other.key.length()
        && key.contains(other.key)
        && all().anyMatch(t -> t.same(other));
  }

  public boolean hasError() {
    return all().anyMatch(t -> t.is(Kind.ERROR));
  }

  /** The name written with dots when this is a plain one: {@code np.random.choice}. */
  Optional<String> dotted() {
    if (is(Kind.NAME)) return Optional.of(label);
    if (!is(Kind.CHAIN) || !parts.getFirst().is(Kind.NAME)) return Optional.empty();
    var name = new StringBuilder(parts.getFirst().label);
    for (var link : parts.subList(1, parts.size())) {
      if (!link.is(Kind.ATTRIBUTE)) return Optional.empty();
      name.append('.').append(link.label);
    }
    return Optional.of(name.toString());
  }

  @Override
  public String toString() {
    return kind + " " + text();
  }
}
