package broken.hardknocks.engine;

import broken.hardknocks.server.BrokenServer;
import com.linecorp.armeria.common.HttpStatus;

/** The engine must know neither the server nor HTTP. */
public final class BrokenSurface {
  final BrokenServer server = new BrokenServer();
  final HttpStatus status = HttpStatus.OK;
}
