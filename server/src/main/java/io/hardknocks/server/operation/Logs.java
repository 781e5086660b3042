package io.hardknocks.server.operation;

import io.hardknocks.codec.JsonObject;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The process's log: one JSON object a line. What libraries say counts from a warning on. */
public final class Logs extends Handler {
  private static final String OURS = "io.hardknocks";

  private final PrintStream out;

  private Logs(PrintStream out) {
    this.out = out;
    setFormatter(new AsJson());
  }

  /** Sends all that this process logs to a stream. */
  public static void to(PrintStream out) {
    LogManager.getLogManager().reset();
    var root = Logger.getLogger("");
    root.setLevel(Level.INFO);
    root.addHandler(new Logs(out));
  }

  @Override
  public boolean isLoggable(LogRecord entry) {
    var name = entry.getLoggerName();
    boolean ours = name != null && name.startsWith(OURS);
    return ours || entry.getLevel().intValue() >= Level.WARNING.intValue();
  }

  @Override
  public void publish(LogRecord entry) {
    if (isLoggable(entry)) out.println(getFormatter().format(entry));
  }

  @Override
  public void flush() {
    out.flush();
  }

  @Override
  public void close() {
    out.flush();
  }

  private static final class AsJson extends Formatter {
    @Override
    public String format(LogRecord entry) {
      return JsonObject.line(
          out -> {
            out.put("at", entry.getInstant())
                .put("level", entry.getLevel().getName())
                .put("logger", entry.getLoggerName())
                .put("thread", Thread.currentThread().getName())
                .put("message", formatMessage(entry));
            if (entry.getThrown() != null) out.put("error", trace(entry.getThrown()));
          });
    }

    private static @Nullable String trace(Throwable thrown) {
      var text = new StringWriter();
      thrown.printStackTrace(new PrintWriter(text));
      return text.toString();
    }
  }
}
