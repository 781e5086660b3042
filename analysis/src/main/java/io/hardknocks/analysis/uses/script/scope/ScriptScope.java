package io.hardknocks.analysis.uses.script.scope;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where names of a JavaScript file live: the file, a function or a block. */
public final class ScriptScope {
  /** What a scope belongs to. */
  enum Kind {
    BLOCK,
    /** An arrow function: {@code this} is that of what is around it. */
    ARROW,
    FUNCTION,
    METHOD
  }

  private final @Nullable ScriptScope parent;
  private final Kind kind;

  /** What methods of this class have put into {@code this}; of a class body only. */
  private final Map<String, ScriptBinding> fields;

  private final Map<String, ScriptBinding> names = new HashMap<>();

  ScriptScope(@Nullable ScriptScope parent, Kind kind, Map<String, ScriptBinding> fields) {
    this.parent = parent;
    this.kind = kind;
    this.fields = fields;
  }

  ScriptScope inner(Kind kind) {
    boolean same = kind == Kind.BLOCK || kind == Kind.ARROW || kind == Kind.METHOD;
    return new ScriptScope(this, kind, same ? fields : new HashMap<>());
  }

  ScriptBinding bind(String name) {
    return names.computeIfAbsent(name, n -> new ScriptBinding());
  }

  public @Nullable ScriptBinding lookup(String name) {
    for (var scope = this; scope != null; scope = scope.parent) {
      var found = scope.names.get(name);
      if (found != null) return found;
    }
    return null;
  }

  /** What a method of the class has put into {@code this} under a name. */
  public @Nullable ScriptBinding lookupField(String name) {
    return fields.get(name);
  }

  ScriptBinding bindField(String name) {
    return fields.computeIfAbsent(name, n -> new ScriptBinding());
  }

  /** The scope of a {@code var}. */
  ScriptScope function() {
    var scope = this;
    while (scope.kind == Kind.BLOCK && scope.parent != null) scope = scope.parent;
    return scope;
  }

  ScriptScope file() {
    var scope = this;
    while (scope.parent != null) scope = scope.parent;
    return scope;
  }
}
