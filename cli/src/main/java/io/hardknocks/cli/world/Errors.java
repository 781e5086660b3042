package io.hardknocks.cli.world;

import io.hardknocks.analysis.yaml.Problems;
import io.hardknocks.embedded.NoSuchRecord;
import io.hardknocks.sandbox.CannotRunException;
import io.hardknocks.storage.StorageException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.TreeSet;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The one table that maps exceptions to exit codes, and the one place that prints them: on one
 * line.
 */
public final class Errors {
  private Errors() {}

  public static int wrongUse(ParameterException e, String[] args) {
    var command = e.getCommandLine();
    var name = command.getCommandSpec().qualifiedName();
    command.getErr().println(oneLine(name + ": " + problem(e) + " (try " + name + " --help)"));
    return Exit.USAGE;
  }

  private static String problem(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched) return unknown(unmatched);
    return String.valueOf(e.getMessage()).replaceFirst("^Error: ", "");
  }

  /** What follows an unknown option may be its value, and is no mistake of its own. */
  private static String unknown(UnmatchedArgumentException e) {
    var first = e.getUnmatched().isEmpty() ? "" : e.getUnmatched().getFirst();
    var spec = e.getCommandLine().getCommandSpec();
    var known = new TreeSet<>(spec.optionsMap().keySet());
    known.addAll(spec.subcommands().keySet());
    var meant = Problems.nearest(first, known);
    return told(e, first) + (meant == null ? "" : ", did you mean " + meant + "?");
  }

  private static String told(UnmatchedArgumentException e, String first) {
    if (first.startsWith("-")) return "Unknown option: '" + first + "'";
    boolean command = !e.getCommandLine().getSubcommands().isEmpty();
    return command ? "Unknown command: '" + first + "'" : String.valueOf(e.getMessage());
  }

  public static int failed(Exception e, CommandLine command, ParseResult parsed) {
    var spec = command.getCommandSpec();
    var said = message(e);
    var own = spec.name() + ": ";
    var once = said.startsWith(own) ? said.substring(own.length()) : said;
    command.getErr().println(oneLine(spec.qualifiedName() + ": " + once));
    return code(e);
  }

  private static int code(Exception e) {
    return switch (e) {
      case NoSuchRecord _, IllegalArgumentException _, UsageException _, NoSuchFileException _ ->
          Exit.USAGE;
      default -> Exit.ENVIRONMENT;
    };
  }

  private static String message(Exception e) {
    return switch (e) {
      case StorageException.Corrupt _ ->
          e.getMessage() + " (hardknocks recover lists the good states and brings one back)";
      case NoSuchRecord _,
          IllegalArgumentException _,
          UsageException _,
          StorageException _,
          CannotRunException _ ->
          String.valueOf(e.getMessage());
      case UncheckedIOException io ->
          io.getCause() == null ? String.valueOf(io.getMessage()) : ofFile(io.getCause());
      case java.io.IOException io -> ofFile(io);
      case InterruptedException _ -> "interrupted";
      default -> "unexpected " + e + " (please report it)";
    };
  }

  private static String ofFile(java.io.IOException e) {
    return switch (e) {
      case NoSuchFileException missing -> missing.getFile() + ": no such file or folder";
      case AccessDeniedException denied -> denied.getFile() + ": permission denied";
      case FileSystemException other when other.getReason() != null ->
          other.getFile() + ": " + other.getReason();
      default -> String.valueOf(e.getMessage());
    };
  }

  public static String oneLine(String text) {
    return text.strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
