package io.hardknocks.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.hardknocks.conventions.GenAi;
import io.hardknocks.it.RetryingClient.Batch;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * Kills a server under load again and again, and counts. {@code -Dhardknocks.kills=100} for more
 * kills than the usual few.
 */
class ServerCrashTest {
  private static final int KILLS = Integer.getInteger("hardknocks.kills", 4);
  private static final int CLIENTS = 3;
  private static final int ATTEMPTS = 20;
  private static final int SPANS = 50;
  private static final int MOST_ACKNOWLEDGED = 40;
  private static final int LONGEST_MILLIS = 60;
  private static final int FIRST_PORT = 24_000;
  private static final int INPUT = 3;
  private static final int OUTPUT = 2;
  private static final long START = 1_764_000_000_000_000_000L;

  @TempDir Path folder;

  @Test
  void whatWasAcknowledgedIsThereOnceAfterKillsUnderLoad() throws Exception {
    var random = new Random(7);
    var store = folder.resolve("store");
    var acknowledgements = new Semaphore(0);
    var server = ServedProcess.start(store, ownPort());
    var attempts = new ArrayList<RetryingClient>();
    var spans = new ArrayList<RetryingClient>();
    for (int i = 0; i < CLIENTS; i++) {
      attempts.add(attemptsTo(server, i, acknowledgements));
      spans.add(spansTo(server, i, acknowledgements));
    }
    for (int kill = 0; kill < KILLS; kill++) {
      acknowledgements.drainPermits();
      assertThat(
              acknowledgements.tryAcquire(random.nextInt(MOST_ACKNOWLEDGED), 2, TimeUnit.MINUTES))
          .as("the server of kill " + kill + " acknowledges")
          .isTrue();
      server.process().waitFor(random.nextInt(LONGEST_MILLIS), TimeUnit.MILLISECONDS);
      server.kill();
      server = ServedProcess.start(store, server.port());
    }
    Set<String> sentAttempts;
    Set<String> sentSpans;
    try (var last = server) {
      sentAttempts = ids(attempts);
      sentSpans = ids(spans);
      assertThat(last.process().isAlive()).isTrue();
    }
    assertThat(attempts.stream().mapToInt(RetryingClient::again).sum()).isPositive();
    assertThat(spans.stream().mapToInt(RetryingClient::again).sum()).isPositive();
    assertThat(exported(store)).isEqualTo(sentAttempts);
    assertSpansCountOnce(store, sentSpans.size());
    System.out.printf(
        Locale.ROOT,
        "%,d kills, %,d attempts and %,d spans acknowledged%n",
        KILLS,
        sentAttempts.size(),
        sentSpans.size());
  }

  /** One that the system gives to nobody: while the server is dead, it would be another's. */
  private static int ownPort() throws IOException {
    for (int port = FIRST_PORT; ; port++) {
      try (var _ = new ServerSocket(port)) {
        return port;
      } catch (BindException taken) {
        if (port == FIRST_PORT + 1_000) throw taken;
      }
    }
  }

  private static RetryingClient attemptsTo(ServedProcess server, int client, Semaphore told) {
    return new RetryingClient(
        server.address().resolve("/api/attempts"),
        "application/x-ndjson",
        number -> attempts("client-" + client + "-batch-" + number),
        told);
  }

  private static RetryingClient spansTo(ServedProcess server, int client, Semaphore told) {
    return new RetryingClient(
        server.address().resolve("/v1/traces"),
        "application/x-protobuf",
        number -> spans(client, number),
        told);
  }

  private static Batch attempts(String session) {
    var ids = IntStream.range(0, ATTEMPTS).mapToObj(i -> session + "-record-" + i).toList();
    var lines = new StringBuilder();
    for (var id : ids) {
      var record = RecordStreamTest.record(id, lines.isEmpty() ? "failed" : "succeeded");
      lines.append(record.replace("\"s\"", "\"" + session + "\"")).append('\n');
    }
    return new Batch(BodyPublishers.ofString(lines.toString()), ids);
  }

  private static Batch spans(int client, int number) {
    var scope = ScopeSpans.newBuilder();
    var ids = new ArrayList<String>();
    for (int i = 0; i < SPANS; i++) {
      scope.addSpans(span(client, number, i));
      ids.add("span-" + client + "-" + number + "-" + i);
    }
    var request =
        ExportTraceServiceRequest.newBuilder()
            .addResourceSpans(ResourceSpans.newBuilder().addScopeSpans(scope))
            .build();
    return new Batch(BodyPublishers.ofByteArray(request.toByteArray()), ids);
  }

  private static Span span(int client, int number, int i) {
    var trace = ByteBuffer.allocate(16).putInt(1 + client).putInt(number).putInt(i / 10);
    var id = ByteBuffer.allocate(8).putInt(1 + client).putInt(number * SPANS + i);
    return Span.newBuilder()
        .setTraceId(ByteString.copyFrom(trace.array()))
        .setSpanId(ByteString.copyFrom(id.array()))
        .setName("chat small-1")
        .setKind(Span.SpanKind.SPAN_KIND_CLIENT)
        .setStartTimeUnixNano(START + i)
        .setEndTimeUnixNano(START + i + 1_000_000)
        .addAttributes(text(GenAi.OPERATION_NAME.key(), GenAi.CHAT))
        .addAttributes(text(GenAi.REQUEST_MODEL.key(), "small-1"))
        .addAttributes(text("gen_ai.conversation.id", "talk-" + client + "-" + number))
        .addAttributes(number(GenAi.USAGE_INPUT_TOKENS.key(), INPUT))
        .addAttributes(number(GenAi.USAGE_OUTPUT_TOKENS.key(), OUTPUT))
        .build();
  }

  private static KeyValue text(String key, String value) {
    return KeyValue.newBuilder()
        .setKey(key)
        .setValue(AnyValue.newBuilder().setStringValue(value))
        .build();
  }

  private static KeyValue number(String key, long value) {
    return KeyValue.newBuilder()
        .setKey(key)
        .setValue(AnyValue.newBuilder().setIntValue(value))
        .build();
  }

  private static Set<String> ids(List<RetryingClient> clients) throws InterruptedException {
    var ids = new HashSet<String>();
    for (var client : clients) {
      for (var id : client.end()) assertThat(ids.add(id)).as("sent once").isTrue();
    }
    return ids;
  }

  private Set<String> exported(Path store) throws IOException {
    var file = folder.resolve("out.jsonl");
    var export = new CommandLine(store).call("export", file.toString());
    assertThat(export.code()).as(export.err()).isZero();
    var stored = new HashSet<String>();
    try (var lines = Files.lines(file)) {
      lines.forEach(
          line -> {
            var id = JsonMapper.shared().readTree(line).get("id").asString();
            if (!id.startsWith("client-")) return;
            assertThat(stored.add(id)).as("%s is stored once", id).isTrue();
          });
    }
    return stored;
  }

  private static void assertSpansCountOnce(Path store, int spans) {
    var costs = new CommandLine(store).call("costs", "--json");
    assertThat(costs.code()).as(costs.err()).isZero();
    var rows = JsonMapper.shared().readTree(costs.out()).get("rows");
    assertThat(rows).hasSize(1);
    var row = rows.get(0);
    assertThat(row.get("calls").asInt()).isEqualTo(spans);
    assertThat(row.get("input_tokens").asInt()).isEqualTo(spans * INPUT);
    assertThat(row.get("output_tokens").asInt()).isEqualTo(spans * OUTPUT);
  }
}
