package io.hardknocks.server.http;

import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import io.hardknocks.codec.BadRecord;
import io.hardknocks.codec.JsonObject;
import java.util.List;

/** Answers of a line for each line. */
public final class Lines {
  private static final MediaType TYPE = MediaType.create("application", "x-ndjson");

  private Lines() {}

  /** Makes one line of another. */
  public interface Answering {
    String answer(String line) throws BadRecord;
  }

  /** A line for each; {@code {"error": …}} where one was bad. */
  public static HttpResponse each(List<String> lines, Answering answering) {
    var text = new StringBuilder();
    for (var line : lines) text.append(one(line, answering)).append('\n');
    return HttpResponse.of(HttpStatus.OK, TYPE, text.toString());
  }

  private static String one(String line, Answering answering) {
    try {
      return answering.answer(line);
    } catch (BadRecord | IllegalArgumentException e) {
      return JsonObject.line(out -> out.put("error", e.getMessage()));
    }
  }
}
