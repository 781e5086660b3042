package io.hardknocks.analysis.uses.python.mistake;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.uses.call.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The members of an Enum that a script defines, and what they are worth. */
public final class EnumMembers {
  private static final Set<String> ENUMS =
      Set.of("enum.Enum", "enum.IntEnum", "enum.StrEnum", "enum.Flag", "enum.IntFlag");

  /** Methods that find or make members in another way. */
  private static final Set<String> OWN_WAY =
      Set.of("_missing_", "__new__", "__init__", "_generate_next_value_", "_value_");

  private final Map<String, SyntaxNode> values = new HashMap<>();

  /** Whether nothing is done in a way of its own. */
  private boolean plain = true;

  private EnumMembers(SyntaxNode type) {
    for (var statement : type.child("body").map(SyntaxNode::namedChildren).orElse(List.of()))
      look(statement);
  }

  public static EnumMembers of(SyntaxNode type) {
    return new EnumMembers(type);
  }

  /** Whether a class that extends one of this name has members. */
  public static boolean isEnum(String base) {
    return ENUMS.contains(base);
  }

  private void look(SyntaxNode statement) {
    var definition = statement.child("definition").orElse(statement);
    var name = definition.child("name").map(SyntaxNode::text).orElse("");
    if (definition.is("function_definition")) plain &= !OWN_WAY.contains(name);
    else if (statement.is("expression_statement")) statement.namedChildren().forEach(this::member);
    else plain &= statement.is("comment") || statement.is("pass_statement");
  }

  private void member(SyntaxNode part) {
    var name = part.child("left").filter(left -> left.is("identifier"));
    var value = part.child("right");
    if (part.is("assignment") && name.isPresent() && value.isPresent())
      values.put(name.get().text(), value.get());
    else plain &= part.is("string");
  }

  /** Whether a text is the name of a member, or may be one, and the value of none. */
  public boolean areNamedBy(String text, String type) {
    if (!plain || values.isEmpty()) return false;
    boolean numbers = values.values().stream().allMatch(value -> value.is("integer"));
    boolean texts = values.values().stream().allMatch(value -> value.is("string"));
    boolean named = values.containsKey(text);
    boolean none = values.values().stream().noneMatch(v -> Texts.content(v).equals(text));
    return (named && (numbers || texts) && none)
        || (text.isEmpty() && numbers && type.equals("str"));
  }
}
