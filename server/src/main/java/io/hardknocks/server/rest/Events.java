package io.hardknocks.server.rest;

import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.server.streaming.ServerSentEvents;
import io.hardknocks.server.access.Role;
import io.hardknocks.server.events.Feed;
import io.hardknocks.server.events.Happening.Kind;
import io.hardknocks.server.events.Happening.Wanted;
import io.hardknocks.server.http.Call;
import io.hardknocks.server.http.Parameter;
import io.hardknocks.server.http.Route;
import io.hardknocks.server.http.problem.Problem;
import io.hardknocks.server.http.problem.Refused;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What happens, as server-sent events. */
public final class Events {
  private static final int RETRY_SECONDS = 10;

  private final Feed feed;

  public Events(Feed feed) {
    this.feed = feed;
  }

  public List<Route> routes() {
    return List.of(
        Route.get(
                "/api/events",
                Role.READ,
                "Server-sent events of what happens; Last-Event-ID goes on where a stream ended.",
                this::listen)
            .with(
                Call.SCOPE.getFirst(),
                Parameter.text(
                    "type",
                    "attempt, failure, fix, lesson or pattern_regressed, with commas (default: all)")));
  }

  private HttpResponse listen(Call call) {
    if (feed.full())
      throw new Refused(
          Problem.busy(HttpStatus.TOO_MANY_REQUESTS, "too many listen already", RETRY_SECONDS));
    var wanted = new Wanted(kinds(call.query("type")), call.project());
    call.context().clearRequestTimeout();
    var headers =
        ResponseHeaders.builder(HttpStatus.OK)
            .contentType(MediaType.EVENT_STREAM)
            .add(HttpHeaderNames.CACHE_CONTROL, "no-store")
            .build();
    var last = call.headers().get("last-event-id");
    return ServerSentEvents.fromPublisher(headers, feed.listen(wanted, position(last)));
  }

  private static Set<Kind> kinds(@Nullable String words) {
    if (words == null) return EnumSet.allOf(Kind.class);
    return Arrays.stream(words.split(",")).map(Kind::ofWire).collect(Collectors.toSet());
  }

  private static @Nullable Long position(@Nullable String text) {
    if (text == null || text.isBlank()) return null;
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "last-event-id: " + text + " (expected: the id of an event of this stream)", e);
    }
  }
}
