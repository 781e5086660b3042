package io.hardknocks.analysis.failure.trace.script;

import io.hardknocks.analysis.failure.trace.reading.Origins;
import io.hardknocks.analysis.failure.trace.reading.Reading;
import io.hardknocks.analysis.failure.trace.reading.Reading.Strength;
import io.hardknocks.analysis.failure.trace.reading.Thrown;
import io.hardknocks.analysis.failure.trace.reading.TraceParser;
import io.hardknocks.analysis.failure.trace.text.Text;
import io.hardknocks.model.Frame;
import io.hardknocks.model.SourceLine;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Errors of Ruby: the place and the words in one line, and who called it in those below. */
public final class RubyTrace implements TraceParser {
  private static final String PLACE =
      "(?<file>(?:<internal:)?[^\\s:]+\\.?\\w*>?):(?<line>\\d{1,9}):in [`'](?<function>[^']*)'?";

  private static final Pattern HEAD =
      Pattern.compile("^" + PLACE + ": (?<message>.*) \\((?<name>[A-Z][\\w:]*)\\)");
  private static final Pattern CALLER = Pattern.compile("^\\s*(?:\\d{1,4}: )?from " + PLACE);

  @Override
  public String language() {
    return "ruby";
  }

  @Override
  public @Nullable Reading read(Text text) {
    if (!text.has(":in ")) return null;
    for (int i = 0; i < text.size(); i++) {
      var head = HEAD.matcher(text.line(i));
      if (head.find()) return Reading.of("ruby", Strength.LIKELY, thrown(text, i, head), i);
    }
    return null;
  }

  private static Thrown thrown(Text text, int index, Matcher head) {
    var frames = new ArrayList<Frame>();
    frames.add(frame(head));
    for (int i = index + 1; i < text.size(); i++) {
      var caller = CALLER.matcher(text.line(i));
      if (!caller.find()) break;
      frames.add(frame(caller));
    }
    return new Thrown(
        head.group("name"), head.group("message"), frames.reversed(), failing(frames));
  }

  private static Frame frame(Matcher place) {
    var file = place.group("file");
    int line = Integer.parseInt(place.group("line"));
    return new Frame(file, place.group("function"), line, Origins.inApp(file));
  }

  /** Where the script's own code was; where the error is, when none of it is shown. */
  private static SourceLine failing(List<Frame> innermostFirst) {
    var own = innermostFirst.stream().filter(Frame::inApp).findFirst();
    return new SourceLine(own.orElse(innermostFirst.getFirst()).line(), "");
  }
}
