package broken.hardknocks.storage;

import broken.hardknocks.cli.BrokenCommand;
import java.sql.SQLException;

/** The storage interfaces must not know commands or drivers. */
public final class BrokenStorage {
  final BrokenCommand command = new BrokenCommand();
  final SQLException driver = new SQLException();
}
