package io.hardknocks.analysis.policy;

import io.hardknocks.analysis.yaml.Problems;
import io.hardknocks.analysis.yaml.YamlObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads a policy from YAML. */
final class PolicyFile {
  static final Set<String> LANGUAGES =
      new TreeSet<>(List.of("python", "javascript", "typescript", "shell"));
  private static final Set<String> SECTIONS =
      new TreeSet<>(List.of("imports", "calls", "attributes", "dynamic", "paths", "commands"));
  private static final Set<String> LISTS = new TreeSet<>(List.of("forbidden", "allowed"));
  private static final Set<String> RULE = new TreeSet<>(List.of("names", "instead"));
  private static final Set<String> PATHS =
      new TreeSet<>(List.of("forbidden", "writable", "readers", "writers", "instead"));
  private static final Set<String> COMMAND = new TreeSet<>(List.of("name", "pattern", "instead"));

  private final Problems problems = new Problems("policy");

  private PolicyFile() {}

  static Map<String, LanguagePolicy> read(String yaml) {
    var file = new PolicyFile();
    var languages = file.languages(YamlObject.parse(yaml, file.problems));
    file.problems.throwIfAny();
    return languages;
  }

  private Map<String, LanguagePolicy> languages(YamlObject top) {
    top.expectOnly(LANGUAGES);
    var languages = new LinkedHashMap<String, LanguagePolicy>();
    for (var language : LANGUAGES) {
      if (top.keys().contains(language)) languages.put(language, language(top.object(language)));
    }
    return languages;
  }

  private LanguagePolicy language(YamlObject object) {
    object.expectOnly(SECTIONS);
    return new LanguagePolicy(
        names(object, "imports"),
        names(object, "calls"),
        names(object, "attributes"),
        names(object, "dynamic"),
        paths(object),
        commands(object));
  }

  private NameRules names(YamlObject language, String section) {
    if (!language.keys().contains(section)) return NameRules.NONE;
    var object = language.object(section);
    object.expectOnly(LISTS);
    var allowed = object.strings("allowed").stream().map(name -> new NameRule(name, "")).toList();
    var forbidden = new ArrayList<NameRule>();
    for (var rule : object.objectsOrTexts("forbidden")) {
      rule.expectOnly(RULE);
      var instead = rule.string("instead", "");
      if (rule.strings("names").isEmpty())
        problems.add(rule.line(), "names: none (expected: what is forbidden)");
      for (var name : rule.strings("names")) forbidden.add(new NameRule(name, instead));
    }
    return new NameRules(forbidden, allowed);
  }

  private static PathRules paths(YamlObject language) {
    if (!language.keys().contains("paths")) return PathRules.NONE;
    var object = language.object("paths");
    object.expectOnly(PATHS);
    return new PathRules(
        object.strings("forbidden"),
        object.strings("writable"),
        object.strings("readers"),
        object.strings("writers"),
        object.string("instead", ""));
  }

  private List<CommandRule> commands(YamlObject language) {
    var rules = new ArrayList<CommandRule>();
    for (var object : language.objects("commands")) {
      object.expectOnly(COMMAND);
      var name = object.string("name", "");
      if (name.isBlank())
        problems.add(object.line(), "name: none (expected: what messages call it)");
      var pattern = object.string("pattern", "");
      if (pattern.isEmpty())
        problems.add(object.line(), "pattern: none (expected: a regular expression)");
      try {
        rules.add(new CommandRule(name, Pattern.compile(pattern), object.string("instead", "")));
      } catch (PatternSyntaxException e) {
        problems.add(object.line("pattern"), "pattern " + pattern + ": " + e.getDescription());
      }
    }
    return rules;
  }
}
