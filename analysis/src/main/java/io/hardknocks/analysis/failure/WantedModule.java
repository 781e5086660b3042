package io.hardknocks.analysis.failure;

import io.hardknocks.analysis.code.UsualImports;
import io.hardknocks.analysis.failure.trace.reading.Thrown;
import io.hardknocks.analysis.symbols.KnownModules;
import io.hardknocks.analysis.symbols.MeantMembers;
import io.hardknocks.analysis.symbols.Packages;
import io.hardknocks.analysis.symbols.RemovedNames;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whose a module of Python is that could not be imported, or that lacks what is asked of it. */
final class WantedModule {
  private static final String WANTED_LEAD = "No module named ";
  private static final String ASKED_LEAD = "module '";

  private static final Pattern WANTED =
      Pattern.compile("\\A(?:\\S{0,200}python[\\d.]{0,8}(?:\\.exe)?: )?" + WANTED_LEAD);

  private static final String NAME = "(?<name>(?<top>\\w{1,100})(?:\\.\\w{1,100}){0,20})";
  private static final Pattern TOLD =
      Pattern.compile("(?:" + WANTED_LEAD + "|Missing optional dependency )['\"]?" + NAME);
  private static final Pattern ASKED =
      Pattern.compile("\\A" + ASKED_LEAD + NAME + "' has no attribute '");

  private static final Pattern LACKED =
      Pattern.compile(
          "\\A(?:(?:module |type object )?'(?<class>[\\w.]{1,120})'(?: object)? has no attribute '(?<member>\\w{1,80})'"
              + "|name '(?<builtin>\\w{1,80})' is not defined"
              + "|cannot import name '(?<imported>\\w{1,80})' from '(?<from>[\\w.]{1,120})')");

  private WantedModule() {}

  /**
   * {@code standard} for one of Python's own, {@code usual} when its name is one that programs give
   * to their own, {@code known} when a well-known package has it, {@code own} when a folder of the
   * program has its name, {@code member} when it is what a module has, {@code removed} when a
   * release took away what is asked of it, {@code meant} when it is known what is meant by a member
   * that a type does not have, else {@code unknown}; empty when no module is told.
   */
  static String of(Thrown thrown) {
    var message = thrown.message();
    var lacked = lacked(message);
    if (!lacked.isEmpty()) return lacked;
    boolean wanted = message.contains(WANTED_LEAD) && WANTED.matcher(message).lookingAt();
    if (!wanted && !message.startsWith(ASKED_LEAD)) return "";
    var told = (wanted ? TOLD : ASKED).matcher(message);
    if (!told.find()) return "";
    var top = told.group("top");
    if (isStandard(top)) return "standard";
    if (isKnown(top, told.group("name"))) return "known";
    if (OwnFolders.hold(top, thrown.frames())) return "own";
    if (UsualImports.home(told.group("name")).isPresent()) return "member";
    return KnownModules.standard().isUsualForOwn(top) ? "usual" : "unknown";
  }

  private static String lacked(String message) {
    if (!message.contains(" has no attribute '")
        && !message.startsWith("cannot import name ")
        && !message.startsWith("name '")) return "";
    var told = LACKED.matcher(message);
    if (!told.find()) return "";
    if (isGone(told)) return "removed";
    var type = told.group("class");
    return type == null || MeantMembers.told(type, told.group("member")) == null ? "" : "meant";
  }

  private static boolean isGone(Matcher told) {
    if (told.group("builtin") != null)
      return RemovedNames.isGone(RemovedNames.BUILT_IN, told.group("builtin"));
    return told.group("class") == null
        ? RemovedNames.isGone(told.group("from"), told.group("imported"))
        : RemovedNames.isGone(told.group("class"), told.group("member"));
  }

  /** Whether the message names one that no well-known package of Python has. */
  static boolean isStrange(String message) {
    var told = TOLD.matcher(message);
    return told.find() && !isKnown(told.group("top"), told.group("name"));
  }

  /** With those of them that are compiled: {@code _sqlite3}. */
  private static boolean isStandard(String name) {
    var plain = name.startsWith("_") ? name.substring(1) : name;
    return Packages.releaseOf(plain).equals("Python");
  }

  private static boolean isKnown(String top, String name) {
    var known = KnownModules.standard();
    if (known.isUsualForOwn(top)) return false;
    return known.isOfPip(top) || !Packages.pip(name).equals(top);
  }
}
