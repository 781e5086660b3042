// One model call of a JavaScript program: OpenTelemetry's SDK, an instrumentation of others, and no word of ours.
const { NodeTracerProvider, BatchSpanProcessor } = require("@opentelemetry/sdk-trace-node");
const { OTLPTraceExporter } = require("@opentelemetry/exporter-trace-otlp-proto");
const { OpenAIInstrumentation } = require("@traceloop/instrumentation-openai");

const provider = new NodeTracerProvider({
  spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
});
provider.register();
const instrumentation = new OpenAIInstrumentation();
instrumentation.setTracerProvider(provider);
instrumentation.enable();

const OpenAI = require("openai");

async function main() {
  const client = new OpenAI({ apiKey: "none", maxRetries: 0 });
  const tracer = provider.getTracer("program");
  await tracer.startActiveSpan("summarize", async (span) => {
    span.setAttribute("session.id", "from-javascript");
    const answer = await client.chat.completions.create({
      model: "small-1",
      messages: [{ role: "user", content: "Name a colour." }],
    });
    console.log(answer.choices[0].message.content);
    span.end();
  });
  await provider.shutdown();
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
