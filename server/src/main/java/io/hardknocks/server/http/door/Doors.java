package io.hardknocks.server.http.door;

import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.RequestHeaders;
import io.hardknocks.server.access.Principal;
import io.hardknocks.server.access.Role;
import io.hardknocks.server.access.Tokens;
import io.hardknocks.server.http.problem.Problem;
import io.hardknocks.server.http.problem.Refused;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who comes in: looked at before a byte of the body is read.
 *
 * <p>Without a token only where there are none and the server listens on the loopback address. Then
 * a page in a browser of this machine is the one to keep out: it gives itself away by a host that
 * is not this machine (DNS rebinding), by its origin, or by what the browser says of the site.
 */
public final class Doors {
  private static final Set<String> LOCAL_HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");

  private final Tokens tokens;
  private final boolean loopback;
  private final Set<String> hosts;

  /**
   * @param loopback whether only this machine reaches the server
   * @param hosts more names that this server goes by, in lower case
   */
  public Doors(Tokens tokens, boolean loopback, Set<String> hosts) {
    this.tokens = tokens;
    this.loopback = loopback;
    this.hosts = Set.copyOf(hosts);
  }

  /**
   * Whoever calls.
   *
   * @param role that is needed; {@code null} when none is
   * @throws Refused when this caller does not come in
   */
  public Principal open(RequestHeaders headers, @Nullable Role role) {
    requireKnownHost(headers);
    requireOwnOrigin(headers);
    if (role == null) return Principal.LOCAL;
    var principal = principal(headers);
    if (!principal.may(role))
      throw refused(
          HttpStatus.FORBIDDEN, "token " + principal.name() + " has not the role " + role.wire());
    return principal;
  }

  private Principal principal(RequestHeaders headers) {
    var said = headers.get(HttpHeaderNames.AUTHORIZATION);
    if (said == null) {
      if (loopback && tokens.all().isEmpty()) return Principal.LOCAL;
      throw refused(HttpStatus.UNAUTHORIZED, "no token (expected: Authorization: Bearer hk_…)");
    }
    var secret = said.regionMatches(true, 0, "Bearer ", 0, 7) ? said.substring(7).strip() : said;
    var principal = tokens.principal(secret);
    if (principal == null)
      throw refused(HttpStatus.UNAUTHORIZED, "unknown token (hardknocks token list lists them)");
    return principal;
  }

  private void requireKnownHost(RequestHeaders headers) {
    var host = hostOf(headers.authority());
    if (!loopback || host == null || LOCAL_HOSTS.contains(host) || hosts.contains(host)) return;
    throw refused(
        HttpStatus.MISDIRECTED_REQUEST,
        "host: " + host + " (expected: localhost, or one that --allow-host names)");
  }

  private void requireOwnOrigin(RequestHeaders headers) {
    var origin = headers.get(HttpHeaderNames.ORIGIN);
    if (origin != null && !isOwn(origin, headers))
      throw refused(HttpStatus.FORBIDDEN, "origin: " + origin + " (expected: this server's own)");
    boolean foreign = "cross-site".equals(headers.get("sec-fetch-site"));
    if (foreign && headers.method() != HttpMethod.OPTIONS)
      throw refused(HttpStatus.FORBIDDEN, "called by a page of another site");
  }

  private boolean isOwn(String origin, RequestHeaders headers) {
    int scheme = origin.indexOf("://");
    if (scheme < 0) return false;
    var of = origin.substring(scheme + 3).toLowerCase(Locale.ROOT);
    var host = hostOf(of);
    var authority = headers.authority();
    return of.equals(authority == null ? null : authority.toLowerCase(Locale.ROOT))
        || (host != null && hosts.contains(host));
  }

  /** Without the port, in lower case. */
  private static @Nullable String hostOf(@Nullable String authority) {
    if (authority == null) return null;
    var lower = authority.toLowerCase(Locale.ROOT);
    if (lower.startsWith("[")) return lower.substring(0, lower.indexOf(']') + 1);
    int colon = lower.indexOf(':');
    return colon < 0 ? lower : lower.substring(0, colon);
  }

  private static Refused refused(HttpStatus status, String detail) {
    return new Refused(Problem.of(status, detail));
  }
}
