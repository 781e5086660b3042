package io.hardknocks.server;

import com.linecorp.armeria.server.ServerPort;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;

/** The ports of a server that could not begin to listen. */
final class Ports {
  private Ports() {}

  /** Why not, in one line. */
  static IOException problem(List<ServerPort> ports, CompletionException e) {
    var cause = e.getCause() == null ? e : e.getCause();
    var addresses =
        ports.stream().map(port -> name(port.localAddress())).collect(Collectors.joining(" and "));
    return new IOException(
        "cannot listen on "
            + addresses
            + " ("
            + String.valueOf(cause.getMessage()).replaceFirst("^bind[^:]*: ", "")
            + "; --port takes another, 0 a free one)",
        e);
  }

  private static String name(InetSocketAddress address) {
    return address.getHostString() + ":" + address.getPort();
  }
}
