package io.hardknocks.server.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hardknocks.codec.BadRecord;
import io.hardknocks.codec.JsonFields;
import io.hardknocks.codec.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A command as it was called in another process of this machine.
 *
 * @param folder where it was called, absolute
 * @param columns of its terminal; 0 when its output is no terminal
 */
public record CommandCall(
    List<String> arguments, Path folder, Map<String, String> environment, int columns) {
  private static final List<String> FIELDS =
      List.of("arguments", "folder", "environment", "columns");

  public CommandCall {
    arguments = List.copyOf(arguments);
    environment = Map.copyOf(environment);
  }

  byte[] bytes() {
    return JsonObject.line(
            out ->
                out.strings("arguments", arguments)
                    .put("folder", folder.toString())
                    .strings("environment", pairs())
                    .put("columns", columns))
        .getBytes(UTF_8);
  }

  private List<String> pairs() {
    var pairs = new ArrayList<String>();
    environment.forEach((name, value) -> pairs.add(name + "=" + value));
    return pairs;
  }

  static CommandCall of(byte[] bytes) throws BadRecord {
    var fields = JsonFields.read(new String(bytes, UTF_8), FIELDS);
    var environment = new HashMap<String, String>();
    for (var pair : fields.texts("environment")) {
      int equals = pair.indexOf('=');
      environment.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
    return new CommandCall(
        fields.texts("arguments"),
        Path.of(fields.text("folder")),
        environment,
        Integer.parseInt(fields.text("columns")));
  }
}
