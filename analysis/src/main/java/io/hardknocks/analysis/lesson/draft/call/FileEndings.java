package io.hardknocks.analysis.lesson.draft.call;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.hardknocks.analysis.code.TableFile;
import io.hardknocks.analysis.gate.TextEnding;
import io.hardknocks.analysis.lesson.draft.comparison.Candidate;
import io.hardknocks.analysis.lesson.draft.comparison.Message;
import io.hardknocks.analysis.uses.call.Argument;
import io.hardknocks.model.Strategy;
import io.hardknocks.model.lesson.Sign;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of files that do not end as the error says they must. */
final class FileEndings {
  private static final Pattern MUST =
      Pattern.compile(
          "\\b(?:must|should|has to|needs to) end (?:in|with) [`'\"]?(\\.\\w[\\w.]{0,20})");

  private static final Set<String> KNOWN =
      TableFile.entries(FileEndings.class, "file.endings").stream()
          .flatMap(line -> Arrays.stream(line.split(" ")))
          .collect(toUnmodifiableSet());

  private final Message message;

  FileEndings(Message message) {
    this.message = message;
  }

  /** Whether a text is the name of a file, which each script has its own of. */
  static boolean isFile(String value) {
    var ending = TextEnding.of(value);
    return KNOWN.contains(ending.substring(ending.lastIndexOf('.') + 1));
  }

  List<Candidate> of(CallPair pair) {
    var must = MUST.matcher(message.text());
    if (pair.isOperation() || !must.find()) return List.of();
    var ending = must.group(1);
    return pair.before().arguments().stream()
        .flatMap(argument -> candidate(pair, argument, ending).stream())
        .limit(1)
        .toList();
  }

  private static Optional<Candidate> candidate(CallPair pair, Argument argument, String ending) {
    var was = TextEnding.of(argument.value());
    boolean ends =
        pair.counterpart(argument)
            .filter(now -> TextEnding.of(now.value()).equals(ending))
            .isPresent();
    if (was.isEmpty() || was.equals(ending) || !ends) return Optional.empty();
    var detail = pair.which(argument) + "=" + Sign.ENDING + was.substring(1);
    var sign = new Sign(Sign.Kind.ARGUMENT, pair.use().key(), detail);
    return Optional.of(
        new Candidate(
            sign,
            pair.use().node(),
            Strategy.CHANGE_LITERAL,
            Sign.ENDING + was.substring(1),
            Sign.ENDING + ending.substring(1),
            pair.line(),
            true));
  }
}
