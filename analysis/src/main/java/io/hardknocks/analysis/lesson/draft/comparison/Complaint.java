package io.hardknocks.analysis.lesson.draft.comparison;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an error says is wrong, in the words of the language.
 *
 * @param owner the module, type or function that it names; empty when it names none
 * @param name the module, member, name or argument
 */
public record Complaint(Kind kind, String owner, String name) {

  /** What is wrong. */
  public enum Kind {
    NO_MODULE,
    NO_EXPORT,
    NO_ATTRIBUTE_OF_MODULE,
    NO_MEMBER,
    NO_NAME,
    UNEXPECTED_ARGUMENT,
    MISSING_ARGUMENT,
    OLD_STATEMENT,
    NOT_NEW,
    ONLY_IMPORTED,
    NO_SUBPATH,
    OF_UNDEFINED,
    NO_CALLBACK
  }

  private record Form(Pattern pattern, Kind kind, String type, int owner, int name) {
    String ownerIn(Matcher found) {
      var told = owner > 0 ? found.group(owner) : type;
      return told == null ? "" : told;
    }
  }

  private static final List<Form> FORMS =
      List.of(
          form("No module named '?([\\w.]+)'?", Kind.NO_MODULE, 0, 1),
          form(
              "cannot import name '?(\\w+)'? from (?:partially initialized module )?'([\\w.]+)'",
              Kind.NO_EXPORT,
              2,
              1),
          form("cannot import name '?(\\w+)'?", Kind.NO_EXPORT, 0, 1),
          form(
              "[Mm]odule '?([\\w.]+)'? has no attribute '?(\\w+)'?",
              Kind.NO_ATTRIBUTE_OF_MODULE,
              1,
              2),
          form(
              "type object '([\\w.]+)' has no attribute '(\\w+)'",
              Kind.NO_ATTRIBUTE_OF_MODULE,
              1,
              2),
          form("'?([\\w.]+)'? object has no attribute '?(\\w+)'?", Kind.NO_MEMBER, 1, 2),
          form(
              "If you meant to call the '(\\w+)' method on an? '(\\w+)' object",
              Kind.NO_MEMBER,
              2,
              1),
          form("name '(\\w+)' is not defined", Kind.NO_NAME, 0, 1),
          form(
              "(?:([\\w.]+)\\(\\) )?got an unexpected keyword argument '(\\w+)'",
              Kind.UNEXPECTED_ARGUMENT,
              1,
              2),
          form(
              "'(\\w+)' is an invalid keyword argument for (\\w+)", Kind.UNEXPECTED_ARGUMENT, 2, 1),
          form(
              "(?:([\\w.]+)\\(\\) )?missing \\d+ required (?:positional|keyword-only) arguments?: '(\\w+)'",
              Kind.MISSING_ARGUMENT,
              1,
              2),
          form(
              "(?:([\\w.]+)\\(\\) )?missing required argument '(\\w+)'",
              Kind.MISSING_ARGUMENT,
              1,
              2),
          form("Missing parentheses in call to '(print|exec)'", Kind.OLD_STATEMENT, 0, 1),
          form("'([\\w.]+)' object is not subscriptable()", Kind.NO_MEMBER, 1, -1),
          form("'([\\w.]+)' object is not iterable()", Kind.NO_MEMBER, 1, -2),
          form("'([\\w.]+)' object does not support item assignment()", Kind.NO_MEMBER, 1, -3),
          form(
              "'([\\w.]+)' object does not support the context manager protocol()",
              Kind.NO_MEMBER,
              1,
              -4),
          form(
              "Package subpath '\\./([^']+)' is not defined by \"exports\" in \\S*node_modules/((?:@[^/\\s]+/)?[^/\\s]+)/package",
              Kind.NO_SUBPATH,
              2,
              1),
          form(
              "The \"\\w+\" argument must be of type function\\. Received (undefined)"
                  + "|requires? an? (?:callback|function)|[Cc]allback(?: function)? (?:is required|must be a function)",
              Kind.NO_CALLBACK,
              0,
              0),
          form("'([\\w.]+)' object is not callable()", Kind.NO_MEMBER, 1, -5),
          new Form(
              Pattern.compile("invalid index of a 0-dim tensor"),
              Kind.NO_MEMBER,
              "torch.ScalarTensor",
              0,
              -1),
          new Form(
              Pattern.compile("The (\\w+) attribute was removed from KeyedVector in Gensim"),
              Kind.NO_MEMBER,
              "gensim.models.KeyedVectors",
              0,
              1),
          form("Use async with instead()", Kind.NO_MEMBER, 0, -4),
          form("(\\w+) objects do not implement truth value testing()", Kind.NO_MEMBER, 1, -6),
          form("truth value of an? ([\\w.]+) (?:is|with)()", Kind.NO_MEMBER, 1, -6),
          form("Constructor (\\w+) requires 'new'", Kind.NOT_NEW, 0, 1),
          form("Class constructor (\\w+) cannot be invoked", Kind.NOT_NEW, 0, 1),
          form(
              "require\\(\\) of ES Module \\S*node_modules/((?:@[^/\\s]+/)?[^/\\s]+)",
              Kind.ONLY_IMPORTED,
              0,
              1),
          form("([\\w.$]+) is not a (?:function|constructor)", Kind.NO_MEMBER, 0, 1),
          form(
              "requested module '(?:node:)?([^']+)' does not provide an export named '(\\w+)'",
              Kind.NO_EXPORT,
              1,
              2),
          form(
              "Named export '(\\w+)' not found. The requested module '(?:node:)?([^']+)'",
              Kind.NO_EXPORT,
              2,
              1),
          form(
              "Cannot read propert(?:y|ies) of undefined \\(reading '(\\w+)'\\)",
              Kind.OF_UNDEFINED,
              0,
              1),
          form("No such built-in module: ([\\w.:/-]+)", Kind.NO_MODULE, 0, 1),
          form("(\\w+) is not defined", Kind.NO_NAME, 0, 1),
          form("Cannot find (?:module|package) '(?:node:)?([@\\w./:-]+)'", Kind.NO_MODULE, 0, 1));

  private static final List<String> METHODS =
      List.of("", "__getitem__", "__iter__", "__setitem__", "__enter__", "__call__", "__bool__");

  private static Form form(String pattern, Kind kind, int owner, int name) {
    return new Form(Pattern.compile(pattern), kind, "", owner, name);
  }

  /** What a message complains of; empty for one that says it otherwise. */
  public static Optional<Complaint> of(String message) {
    for (var form : FORMS) {
      var found = form.pattern().matcher(message);
      if (!found.find()) continue;
      var name = form.name() > 0 ? found.group(form.name()) : METHODS.get(-form.name());
      return Optional.of(new Complaint(form.kind(), form.ownerIn(found), name));
    }
    return Optional.empty();
  }
}
