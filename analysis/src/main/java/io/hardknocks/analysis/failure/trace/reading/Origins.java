package io.hardknocks.analysis.failure.trace.reading;

import io.hardknocks.analysis.text.Starts;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whose code a file of a stack trace is. */
public final class Origins {
  /** Folders of what is not the author's own, each from its slash on. */
  private static final Starts FOREIGN_FOLDERS =
      Starts.of(
          "/site-packages/",
          "/dist-packages/",
          "/lib/python",
          "/node_modules/",
          "/usr/lib/",
          "/.cargo/",
          "/cargo/registry/",
          "/rustc/",
          "/.rustup/",
          "/go/src/runtime/",
          "/usr/local/go/",
          "/pkg/mod/",
          "/libexec/go/",
          "/gems/",
          "/lib/ruby/",
          "/vendor/",
          "/usr/include/",
          "/lib64/");

  private static final Starts FOREIGN_STARTS =
      Starts.of(
          "node:",
          "internal/",
          "<frozen ",
          "<internal:",
          "<__array_function__",
          "/rustc/",
          "library/std/",
          "library/core/",
          "library/alloc/",
          "node_modules/",
          "/opt/hostedtoolcache/",
          "/lib/",
          "lib/python");

  /** The end of a folder's path that has an interpreter: its own, or that of an environment. */
  private static final Pattern INTERPRETER =
      Pattern.compile(
          "(?i)/(?:(?:python|pypy|anaconda|miniconda|miniforge|mambaforge|conda)(?:-?[\\d.][\\w.-]{0,60})?"
              + "|PythonSoftwareFoundation[\\w.-]{0,80}|(?:envs|versions)/[^/]{1,60}|\\.?v?env|x64|x86|win32)$");

  /** Files of Node.js itself, which it named without a folder before release 16. */
  private static final Pattern NODE =
      Pattern.compile(
          "(?:bootstrap_node|child_process|cluster|dgram|dns|domain|events|fs|module|net|readline|tls|timers|vm"
              + "|_(?:http|stream|tls)_[a-z]{1,20})\\.js");

  private Origins() {}

  /**
   * Whether the call of a Python function is in the author's own code. One that goes by all of its
   * module's name was compiled: {@code pydantic.main.BaseModel.__init__} of {@code
   * pydantic/main.py}.
   */
  public static boolean inApp(String file, String function) {
    if (!inApp(file)) return false;
    int end = file.lastIndexOf('.');
    boolean relative = end > 0 && file.indexOf('/') > 0 && file.charAt(0) != '.';
    return !relative || !function.startsWith(file.substring(0, end).replace('/', '.') + ".");
  }

  /** Whether a file is part of a compiled module, which has no line that its author can edit. */
  public static boolean isCompiledPart(String file) {
    return file.endsWith(".pxi") || file.endsWith(".pyx") || file.endsWith(".pxd");
  }

  /** Whether a file is the author's own, not a library's or the runtime's. */
  public static boolean inApp(String file) {
    if (file.isEmpty()) return false;
    var path = file.indexOf('\\') < 0 ? file : file.replace('\\', '/');
    if (path.endsWith(".pyx") || path.equals("<template>") || path.equals("<unknown>"))
      return false;
    if (FOREIGN_STARTS.standAt(path, 0)) return false;
    for (int i = path.indexOf('/'); i >= 0; i = path.indexOf('/', i + 1)) {
      if (FOREIGN_FOLDERS.standAt(path, i)) return false;
    }
    return !windowsLibrary(path) && !ofNode(path);
  }

  private static boolean ofNode(String path) {
    return path.endsWith(".js") && NODE.matcher(path).matches();
  }

  /** Whether the file is in the folder of Python's own modules, which has no version on Windows. */
  private static boolean windowsLibrary(String path) {
    if (path.length() <= 3
        || !(path.charAt(1) == ':' || path.startsWith("..") || path.contains("AppData/"))) {
      return false;
    }
    if (path.contains("/Lib/")) return true;
    int lib = path.lastIndexOf("/lib/");
    return lib > 0 && INTERPRETER.matcher(path).region(0, lib).find();
  }

  /** The library that a file belongs to, {@code null} when none is named in its path. */
  public static @Nullable String library(String file) {
    var path = file.indexOf('\\') < 0 ? file : file.replace('\\', '/');
    var name = after(path, "-packages/");
    if (name == null) name = scoped(path);
    if (name == null) name = crate(path);
    return name;
  }

  private static @Nullable String after(String path, String folder) {
    int at = path.lastIndexOf(folder);
    if (at < 0) return null;
    int from = at + folder.length();
    int end = path.indexOf('/', from);
    var name = end < 0 ? path.substring(from) : path.substring(from, end);
    if (name.endsWith(".py")) name = name.substring(0, name.length() - 3);
    return name.isEmpty() ? null : name;
  }

  private static @Nullable String scoped(String path) {
    var name = after(path, "node_modules/");
    if (name == null || !name.startsWith("@")) return name;
    int from = path.lastIndexOf("node_modules/") + "node_modules/".length();
    int slash = path.indexOf('/', from);
    int end = slash < 0 ? -1 : path.indexOf('/', slash + 1);
    return end < 0 ? name : path.substring(from, end);
  }

  private static @Nullable String crate(String path) {
    int at = path.indexOf("/registry/src/");
    if (at < 0) return null;
    var name = after(path.substring(at + "/registry/src".length()), "/");
    int from = path.indexOf('/', at + "/registry/src/".length());
    if (from < 0) return name;
    int end = path.indexOf('/', from + 1);
    if (end < 0) return name;
    var crate = path.substring(from + 1, end);
    int dash = crate.lastIndexOf('-');
    return dash > 0 ? crate.substring(0, dash) : crate;
  }
}
