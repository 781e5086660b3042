package io.hardknocks.engine.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.AttemptId;
import io.hardknocks.model.step.TokenUsage;
import io.hardknocks.model.trace.Claim;
import io.hardknocks.model.trace.Received;
import io.hardknocks.model.trace.ReceivedSpan;
import io.hardknocks.model.trace.SpanMessage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Spans and messages in any order, in any requests, some twice: the same picture. */
class AnyOrderTest {
  private static final List<String> SESSIONS =
      List.of("video", "conversation", "chat", "t1", "t2", "t3", "t4", "t5");
  private static final List<AttemptId> ATTEMPTS =
      List.of(
          new AttemptId("a1"),
          new AttemptId("t1"),
          new AttemptId("t2"),
          new AttemptId("t3"),
          new AttemptId("t4"),
          new AttemptId("t5"));

  /** Our recorder inside a span of the program, with calls that an instrumentation saw. */
  private static List<Received> ours(Claim ofTool) {
    var sent = new Sent("t1");
    var attempt = Sent.ours("video", "cleaning", "a1");
    var all = new ArrayList<Received>();
    add(all, sent.foreign("http", null, Claim.NONE, Sent.other()));
    add(all, sent.container("session", "http", Sent.ours("video", null, null)));
    add(all, sent.container("stage", "session", Sent.ours("video", "cleaning", null)));
    add(all, sent.container("attempt", "stage", attempt));
    add(all, sent.own("turn", "attempt", attempt, "a1.1", Sent.other()));
    add(all, sent.own("llm", "turn", attempt, "a1.2", Sent.call("own", Sent.USAGE)));
    add(all, sent.foreign("inner", "llm", Claim.NONE, Sent.call("", Sent.USAGE)));
    add(all, sent.foreign("tool", "attempt", ofTool, Sent.tool()));
    add(all, sent.foreign("below", "tool", Claim.NONE, Sent.call("below", Sent.USAGE)));
    add(all, sent.foreign("lost", "nowhere", Claim.NONE, Sent.call("lost", Sent.USAGE)));
    message(all, sent.said("inner", "1", false, "first"));
    message(all, sent.said("inner", "2", false, "second"));
    message(all, sent.said("inner", "3", true, "answer"));
    message(all, sent.said("llm", "4", true, "answer of a wrapper"));
    return all;
  }

  /** A session that only the root names. */
  private static List<Received> rootWithSession() {
    var sent = new Sent("t2");
    var all = new ArrayList<Received>();
    add(all, sent.foreign("root", null, Sent.session("conversation"), Sent.other()));
    add(all, sent.foreign("agent", "root", Claim.NONE, Sent.other()));
    add(all, sent.foreign("outer", "agent", Claim.NONE, Sent.call("p", Sent.USAGE)));
    add(all, sent.foreign("chain", "outer", Claim.NONE, Sent.other()));
    add(all, sent.foreign("inner", "chain", Claim.NONE, Sent.call("p", Sent.USAGE)));
    return all;
  }

  private static List<Received> alone() {
    var sent = new Sent("t3");
    var all = new ArrayList<Received>();
    add(all, sent.foreign("root", null, Claim.NONE, Sent.other()));
    add(all, sent.foreign("call", "root", Claim.NONE, Sent.call("p", Sent.USAGE)));
    return all;
  }

  /** What depends on spans that have no session and no notes: as long as they are in memory. */
  private static List<Received> inMemory() {
    var sent = new Sent("t4");
    var all = new ArrayList<Received>();
    add(all, sent.foreign("root", null, Claim.NONE, Sent.other()));
    add(all, sent.foreign("call", "root", Sent.session("chat"), Sent.call("p", Sent.USAGE)));
    add(all, sent.foreign("tool", "root", Claim.NONE, Sent.tool()));
    var nested = new Sent("t5");
    add(all, nested.foreign("outer", null, Claim.NONE, Sent.call("p", Sent.USAGE)));
    add(all, nested.foreign("chain", "outer", Claim.NONE, Sent.other()));
    add(all, nested.foreign("inner", "chain", Claim.NONE, Sent.call("p", Sent.USAGE)));
    add(all, nested.foreign("bare", "inner", Claim.NONE, Sent.call("", TokenUsage.UNKNOWN)));
    return all;
  }

  private static void add(List<Received> all, ReceivedSpan span) {
    all.add(Sent.request(List.of(span)));
  }

  private static void message(List<Received> all, SpanMessage message) {
    all.add(Sent.messages(message));
  }

  private static List<Object> picture(List<Received> all, Random random, boolean restarts) {
    var receiver = new Receiver();
    var left = new ArrayList<>(all);
    for (int i = random.nextInt(5); i > 0; i--) left.add(all.get(random.nextInt(all.size())));
    Collections.shuffle(left, random);
    for (int from = 0; from < left.size(); ) {
      int to = Math.min(left.size(), from + 1 + random.nextInt(5));
      receiver.record(together(left.subList(from, to)));
      if (restarts && random.nextBoolean()) receiver.restart();
      from = to;
    }
    return receiver.picture(SESSIONS, ATTEMPTS);
  }

  private static Received together(List<Received> some) {
    return new Received(
        some.stream().flatMap(one -> one.spans().stream()).toList(),
        some.stream().flatMap(one -> one.messages().stream()).toList(),
        0,
        List.of());
  }

  private static List<Object> atOnce(List<Received> all) {
    var receiver = new Receiver();
    receiver.record(together(all));
    return receiver.picture(SESSIONS, ATTEMPTS);
  }

  @Property(tries = 300)
  void orderDoesNotMatter(@ForAll long seed) {
    var all = new ArrayList<>(ours(Sent.session("other")));
    all.addAll(rootWithSession());
    all.addAll(alone());
    all.addAll(inMemory());
    assertThat(picture(all, new Random(seed), false)).isEqualTo(atOnce(all));
  }

  @Property(tries = 300)
  void aRestartBetweenRequestsDoesNotMatter(@ForAll long seed) {
    var all = new ArrayList<>(ours(Claim.NONE));
    all.addAll(rootWithSession());
    all.addAll(alone());
    assertThat(picture(all, new Random(seed), true)).isEqualTo(atOnce(all));
  }
}
