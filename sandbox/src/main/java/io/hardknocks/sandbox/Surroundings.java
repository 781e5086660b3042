package io.hardknocks.sandbox;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.TreeMap;

/** The environment variables of a run. Nothing is taken over from ours. */
final class Surroundings {
  private Surroundings() {}

  static Map<String, String> of(RunSpec spec) {
    var variables = new TreeMap<String, String>();
    variables.put("PATH", path(spec.interpreter()));
    variables.put("HOME", Bubblewrap.WORK);
    variables.put("TMPDIR", "/tmp");
    variables.put("XDG_CACHE_HOME", "/tmp/.cache");
    variables.put("XDG_CONFIG_HOME", "/tmp/.config");
    variables.put("MPLCONFIGDIR", "/tmp/.matplotlib");
    variables.put("LANG", "C.UTF-8");
    variables.put("USER", "sandbox");
    variables.put("LOGNAME", "sandbox");
    variables.put("PYTHONDONTWRITEBYTECODE", "1");
    variables.put("PYTHONUNBUFFERED", "1");
    variables.putAll(spec.environment());
    return variables;
  }

  private static String path(Interpreter interpreter) {
    var folders = new LinkedHashSet<String>();
    var own = interpreter.executable().getParent();
    if (own != null) folders.add(own.toString());
    for (var folder : new String[] {"/usr/local/bin", "/usr/bin", "/bin"}) folders.add(folder);
    return String.join(":", folders);
  }
}
