package io.hardknocks.storage.memory;

import static java.util.stream.Collectors.groupingBy;

import io.hardknocks.model.Project;
import io.hardknocks.model.step.Delivery.Refusal;
import io.hardknocks.storage.PipelineStatistics.Incident;
import io.hardknocks.storage.PipelineStatistics.Waits;
import io.hardknocks.storage.memory.Calls.Call;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The hours in which providers turned calls away. */
record Incidents(List<Call> arrived) {
  private record Hour(String provider, Instant hour) {}

  private record Caller(Project project, String session, String provider) {}

  /** A call, and when the next one of its session to the provider began. */
  private record Followed(Call call, @Nullable Instant next) {}

  List<Incident> list() {
    return followed().stream().collect(groupingBy(one -> hour(one.call()))).entrySet().stream()
        .filter(hour -> hour.getValue().stream().anyMatch(Incidents::isRefused))
        .map(hour -> incident(hour.getKey(), hour.getValue()))
        .sorted(
            Comparator.comparing(Incident::hour)
                .thenComparing(Incident::provider, CodePoints.ORDER))
        .toList();
  }

  private List<Followed> followed() {
    Map<Caller, Instant> next = new HashMap<>();
    return arrived.stream()
        .sorted(Comparator.comparing(Incidents::startedAt))
        .toList()
        .reversed()
        .stream()
        .map(call -> new Followed(call, next.put(caller(call), startedAt(call))))
        .toList();
  }

  private static Instant startedAt(Call call) {
    return call.step().timing().startedAt();
  }

  private static Caller caller(Call call) {
    var stage = call.step().place().stage();
    return new Caller(stage.project(), stage.session(), call.detail().provider());
  }

  private static Hour hour(Call call) {
    return new Hour(call.detail().provider(), startedAt(call).truncatedTo(ChronoUnit.HOURS));
  }

  private static boolean isRefused(Followed one) {
    return one.call().detail().delivery().refusal() != Refusal.NONE;
  }

  private static Incident incident(Hour hour, List<Followed> calls) {
    var asked =
        calls.stream()
            .filter(Incidents::isRefused)
            .filter(one -> one.call().detail().delivery().retryAfter() != null)
            .map(Incidents::honoured)
            .toList();
    long honoured = asked.stream().filter(Answer.YES::equals).count();
    long ignored = asked.stream().filter(Answer.NO::equals).count();
    return new Incident(
        hour.provider(),
        hour.hour(),
        calls.size(),
        count(calls, Refusal.RATE_LIMITED),
        count(calls, Refusal.OVERLOADED),
        new Waits(honoured, ignored, asked.size() - honoured - ignored),
        Calls.spread(
            calls.stream()
                .filter(Incidents::isRefused)
                .map(one -> one.call().step().timing().duration())),
        Calls.spread(
            calls.stream()
                .filter(one -> !isRefused(one))
                .map(one -> one.call().step().timing().duration())));
  }

  private static long count(List<Followed> calls, Refusal refusal) {
    return calls.stream()
        .filter(one -> one.call().detail().delivery().refusal() == refusal)
        .count();
  }

  private enum Answer {
    YES,
    NO,
    UNKNOWN
  }

  private static Answer honoured(Followed one) {
    var delivery = one.call().detail().delivery();
    var timing = one.call().step().timing();
    var wait = delivery.retryAfter();
    if (wait == null || timing.duration() == null) return Answer.UNKNOWN;
    if (delivery.retries() > 0) return answer(timing.duration().compareTo(wait) >= 0);
    if (one.next() == null) return Answer.UNKNOWN;
    return answer(!one.next().isBefore(timing.endedAt().plus(wait)));
  }

  private static Answer answer(boolean yes) {
    return yes ? Answer.YES : Answer.NO;
  }
}
