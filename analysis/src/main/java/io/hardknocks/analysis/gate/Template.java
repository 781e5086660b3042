package io.hardknocks.analysis.gate;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.uses.call.Call;
import io.hardknocks.analysis.uses.call.Use;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Code with places for what differs from script to script: {@code $0.has_key($1)}. {@code $0} is
 * the object whose method is called, {@code $1} the first argument, {@code $name} one with a name.
 */
public final class Template {
  private static final Pattern PLACE = Pattern.compile("\\$(\\w+)");
  private static final Pattern DOTTED =
      Pattern.compile("'[^']*'|\"[^\"]*\"|(?<![\\w.$)\\]])[A-Za-z_]\\w*(?:\\.[A-Za-z_]\\w*)+");

  /** Where names are bound in a template itself: in a comprehension, a lambda or an arrow. */
  private static final Pattern BINDING =
      Pattern.compile(
          "\\bfor ([\\w, ()]{1,60}) in\\b|\\blambda ([\\w, ]{1,60}):|([\\w, ]{1,60})\\)? ?=>");

  private static final Pattern WORD = Pattern.compile("\\w+");

  private static final Set<String> ATOMS =
      Set.of(
          "identifier",
          "attribute",
          "call",
          "subscript",
          "string",
          "integer",
          "float",
          "list",
          "dictionary",
          "set",
          "tuple",
          "true",
          "false",
          "none",
          "list_comprehension",
          "member_expression",
          "call_expression",
          "number",
          "array",
          "object",
          "subscript_expression",
          "template_string",
          "parenthesized_expression");

  private Template() {}

  /** What stands at the places of a call, by the places' names. */
  public static Map<String, SyntaxNode> places(Use use) {
    var places = new LinkedHashMap<String, SyntaxNode>();
    var call = use.call();
    if (call == null) return places;
    if (use.form() == Use.Form.MEMBER) {
      var object = use.node().child("object");
      object.ifPresent(o -> places.put("0", o));
    }
    int place = 1;
    for (var argument : call.arguments()) {
      places.put(
          argument.name().isEmpty() ? String.valueOf(place++) : argument.name(),
          argument.valueNode());
    }
    return places;
  }

  /** A call as a template, those arguments written out that are not in {@code open}. */
  public static String of(Use use, Set<String> open) {
    var call = use.call();
    if (call == null) return "";
    var text = new StringBuilder();
    boolean member = use.form() == Use.Form.MEMBER;
    text.append(member ? "$0." + last(use.key()) : use.key()).append('(');
    text.append(String.join(", ", arguments(call, open)));
    return text.append(call.open() ? ", ...)" : ")").toString();
  }

  private static List<String> arguments(Call call, Set<String> open) {
    var texts = new ArrayList<String>();
    int place = 1;
    for (var argument : call.arguments()) {
      var name = argument.name().isEmpty() ? String.valueOf(place++) : argument.name();
      var value = open.contains(name) ? "$" + name : argument.value();
      texts.add(argument.name().isEmpty() ? value : argument.name() + "=" + value);
    }
    return texts;
  }

  private static String last(String dotted) {
    return dotted.substring(dotted.lastIndexOf('.') + 1);
  }

  /** The names of the places in a template. */
  public static Set<String> names(String template) {
    var names = new TreeSet<String>();
    PLACE.matcher(template).results().forEach(r -> names.add(r.group(1)));
    return names;
  }

  /** A template with its places filled, and the names from elsewhere spelled as the script does. */
  static String filled(
      String template, Map<String, SyntaxNode> places, UnaryOperator<String> spelled) {
    var own = bound(template);
    var spelledOut =
        DOTTED
            .matcher(template)
            .replaceAll(
                m -> {
                  var text = m.group();
                  boolean name =
                      text.charAt(0) != '\''
                          && text.charAt(0) != '"'
                          && !own.contains(text.substring(0, text.indexOf('.')));
                  return Matcher.quoteReplacement(name ? spelled.apply(text) : text);
                });
    return PLACE
        .matcher(spelledOut)
        .replaceAll(m -> Matcher.quoteReplacement(filling(m, spelledOut, places)));
  }

  /** The names that a template binds itself. */
  private static Set<String> bound(String template) {
    var names = new HashSet<String>();
    BINDING
        .matcher(template)
        .results()
        .map(MatchResult::group)
        .forEach(text -> WORD.matcher(text).results().forEach(word -> names.add(word.group())));
    return names;
  }

  private static String filling(
      MatchResult place, String template, Map<String, SyntaxNode> places) {
    var node = places.get(place.group(1));
    if (node == null) return place.group();
    boolean alone =
        place.start() > 0
            && "([,=".indexOf(template.charAt(place.start() - 1)) >= 0
            && place.end() < template.length()
            && ")],".indexOf(template.charAt(place.end())) >= 0;
    boolean whole = place.start() == 0 && place.end() == template.length();
    return alone || whole || ATOMS.contains(node.type()) ? node.text() : "(" + node.text() + ")";
  }

  /** Whether code may stand where any expression stood. */
  static boolean atomic(String template) {
    return template.matches("[\\w.$]*(\\(.*\\)|\\[.*\\])?|\\(.*\\)|\\[.*\\]|'[^']*'")
        && !template.matches(".*[)\\]].*[)\\]].* .*");
  }
}
