package io.hardknocks.cli.check;

import java.util.Map;
import java.util.Stack;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Takes for the value of an option only what stands behind its {@code =}: the next word is the
 * script, which would be written over.
 */
final class AttachedOnly implements IParameterPreprocessor {
  @Override
  public boolean preprocess(
      Stack<String> words, CommandSpec command, ArgSpec option, Map<String, Object> info) {
    if ("=".equals(info.get("separator"))) return false;
    option.setValue(((OptionSpec) option).fallbackValue());
    return true;
  }
}
