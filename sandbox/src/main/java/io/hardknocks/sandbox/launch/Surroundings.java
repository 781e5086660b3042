package io.hardknocks.sandbox.launch;

import io.hardknocks.sandbox.Interpreter;
import io.hardknocks.sandbox.RunSpec;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.TreeMap;

/** The environment variables of a run. Nothing is taken over from ours. */
public final class Surroundings {
  /** Where an isolated script works, and its home. */
  public static final String WORK = "/work";

  private Surroundings() {}

  public static Map<String, String> of(RunSpec spec) {
    return of(spec, WORK, "/tmp");
  }

  /** An image has a PATH of its own. */
  public static Map<String, String> ofContainer(RunSpec spec) {
    var variables = of(spec);
    if (!spec.environment().containsKey("PATH")) variables.remove("PATH");
    return variables;
  }

  public static Map<String, String> of(RunSpec spec, String home, String temporary) {
    var variables = new TreeMap<String, String>();
    variables.put("PATH", path(spec.interpreter()));
    variables.put("HOME", home);
    variables.put("TMPDIR", temporary);
    variables.put("XDG_CACHE_HOME", temporary + "/.cache");
    variables.put("XDG_CONFIG_HOME", temporary + "/.config");
    variables.put("MPLCONFIGDIR", temporary + "/.matplotlib");
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
