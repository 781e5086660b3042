package io.hardknocks.analysis.symbols;

import io.hardknocks.analysis.yaml.YamlObject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The names of well-known modules, from {@code known-modules.yaml}. A name that is not among them
 * may exist all the same; one that fails to import, that no attempt ever imported well and that is
 * not among them is most likely made up by the model.
 */
public final class KnownModules {
  private final Set<String> standard;
  private final Set<String> python;
  private final Set<String> node;
  private final Set<String> javascript;
  private final Set<String> scopes;
  private final Set<String> own;

  private KnownModules(YamlObject file) {
    this.standard = words(file, "standard");
    this.python = words(file, "python");
    this.node = words(file, "node");
    this.javascript = words(file, "javascript");
    this.scopes = words(file, "scopes");
    this.own = words(file, "own");
  }

  public static KnownModules standard() {
    return Standard.MODULES;
  }

  /** Read at the first use, and once. */
  private static final class Standard {
    static final KnownModules MODULES = new Resource("known-modules.yaml").read(KnownModules::of);
  }

  private static KnownModules of(YamlObject file) {
    file.expectOnly(Set.of("standard", "python", "node", "javascript", "scopes", "own"));
    return new KnownModules(file);
  }

  private static Set<String> words(YamlObject file, String key) {
    return new HashSet<>(List.of(file.string(key, "").split("\\s+")));
  }

  /** Whether a module, or the one that it is a part of, is among them; a scoped one always is. */
  public boolean knows(String module) {
    var name = whole(module);
    return name.startsWith("@")
        || standard.contains(name)
        || node.contains(name)
        || python.contains(name)
        || javascript.contains(name);
  }

  /** Whether npm has a well-known package of this name, or of this scope. */
  public boolean isOfNpm(String name) {
    int slash = name.indexOf('/');
    if (!name.startsWith("@"))
      return javascript.contains(slash < 0 ? name : name.substring(0, slash));
    return slash > 1 && scopes.contains(name.substring(1, slash));
  }

  /** The modules that come with Node.js. */
  Set<String> ofNode() {
    return Set.copyOf(node);
  }

  /** Whether PyPI has a well-known package with a module of this name, which has no dots. */
  public boolean isOfPip(String name) {
    return python.contains(name);
  }

  /** Whether programs give this name to modules of their own, more often than they install it. */
  public boolean isUsualForOwn(String name) {
    return own.contains(name);
  }

  /** Whether a module, or the one that it is a part of, comes with Python, or once did. */
  public boolean isStandard(String module) {
    return standard.contains(whole(module));
  }

  /**
   * The command that installs the package of a module; empty for one that comes with the language
   * and for one that is not known.
   */
  public String install(String module) {
    var name = whole(module);
    if (isStandard(module) || node.contains(name)) return "";
    if (name.startsWith("@") || (javascript.contains(name) && !python.contains(name)))
      return "npm install " + name;
    return python.contains(name) ? "pip install " + Packages.pip(module) : "";
  }

  private String whole(String module) {
    int dot = module.indexOf('.');
    return dot <= 0 || javascript.contains(module) ? module : module.substring(0, dot);
  }
}
