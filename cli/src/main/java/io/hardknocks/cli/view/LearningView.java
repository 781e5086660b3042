package io.hardknocks.cli.view;

import io.hardknocks.cli.option.StoreOptions;
import io.hardknocks.cli.terminal.Terminal;
import io.hardknocks.embedded.Hardknocks;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** How far the lessons are: many attempts that were taken in at once take minutes to learn from. */
public final class LearningView {
  private static final Duration A_WHILE = Duration.ofMillis(1_500);
  private static final Duration FOR_OTHERS = Duration.ofMillis(200);

  private LearningView() {}

  /**
   * Opens a store when all that was recorded is learned from, and tells a person who waits for that
   * how far it is. Others have the store now and then meanwhile.
   */
  public static Hardknocks open(StoreOptions store, Terminal terminal) {
    var told = "";
    while (true) {
      var hardknocks = store.open();
      boolean learned = false;
      try {
        learned = hardknocks.lessons().learn(A_WHILE);
        if (!learned) told = tell(share(hardknocks), told, terminal);
      } finally {
        if (!learned) hardknocks.close();
      }
      if (learned) return hardknocks;
      LockSupport.parkNanos(FOR_OTHERS.toNanos());
    }
  }

  private static String tell(String share, String told, Terminal terminal) {
    if (share.equals(told)) return told;
    terminal.err().println("learning from what was recorded: " + share + " …");
    terminal.err().flush();
    return share;
  }

  /** What to say beside an answer that not all of it is in; {@code null} when all is. */
  public static @Nullable String gap(Hardknocks hardknocks) {
    return hardknocks.lessons().learned() < 1
        ? "learned from "
            + share(hardknocks)
            + " of what was recorded (hardknocks lessons learns from the rest)"
        : null;
  }

  /** Rounded down: only all of it is 100%. */
  private static String share(Hardknocks hardknocks) {
    return (int) (hardknocks.lessons().learned() * 100) + "%";
  }
}
