package io.hardknocks.it;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The rules of the house. Packages are named by their end, so that the fixtures that break a rule
 * can be checked too.
 */
final class ArchitectureRules {
  private static final String[] JAVA = {"java..", "javax..", "org.jspecify.."};

  private ArchitectureRules() {}

  static Map<String, ArchRule> all() {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    rules.put("the model knows Java alone", only("..hardknocks.model..", "..hardknocks.model.."));
    rules.put(
        "the storage interfaces know the model",
        only("..hardknocks.storage", "..hardknocks.storage", "..hardknocks.model.."));
    rules.put(
        "the sandbox knows the model",
        only("..hardknocks.sandbox..", "..hardknocks.sandbox..", "..hardknocks.model.."));
    rules.put(
        "the analysis knows the model, parsers, YAML and statistics",
        only(
            "..hardknocks.analysis..",
            "..hardknocks.analysis..",
            "..hardknocks.model..",
            "org.treesitter..",
            "com.github.gumtreediff..",
            "org.snakeyaml..",
            "org.apache.commons.statistics.."));
    rules.put(
        "the codec knows the model, the conventions, OTLP and Jackson",
        only(
            "..hardknocks.codec..",
            "..hardknocks.codec..",
            "..hardknocks.model..",
            "..hardknocks.conventions..",
            "io.opentelemetry.proto..",
            "tools.jackson..",
            "com.fasterxml.jackson.annotation.."));
    rules.put(
        "the engine knows analysis, storage, sandbox and a tokenizer",
        only(
            "..hardknocks.engine..",
            "..hardknocks.engine..",
            "..hardknocks.analysis..",
            "..hardknocks.storage",
            "..hardknocks.sandbox..",
            "..hardknocks.model..",
            "com.knuddels.jtokkit.."));
    rules.put(
        "the answers know the Java API and the codec",
        only(
            "..hardknocks.api..",
            "..hardknocks.api..",
            "..hardknocks.embedded..",
            "..hardknocks.engine..",
            "..hardknocks.codec..",
            "..hardknocks.analysis..",
            "..hardknocks.storage",
            "..hardknocks.model.."));
    rules.put(
        "the conventions know Java alone",
        only("..hardknocks.conventions..", "..hardknocks.conventions.."));
    rules.put(
        "the recorder knows the conventions and OpenTelemetry's API",
        classes()
            .that()
            .resideInAPackage("..hardknocks.recorder..")
            .and()
            .resideOutsideOfPackage("..hardknocks.recorder.langchain4j..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                "java..",
                "org.jspecify..",
                "com.sun.management..",
                "io.opentelemetry.api..",
                "io.opentelemetry.context..",
                "..hardknocks.conventions..",
                "..hardknocks.recorder",
                "..hardknocks.recorder.event..",
                "..hardknocks.recorder.export..",
                "..hardknocks.recorder.machine..",
                "..hardknocks.recorder.outlet.."));
    rules.put(
        "the listener of LangChain4j knows it and the recorder",
        only(
            "..hardknocks.recorder.langchain4j..",
            "..hardknocks.recorder..",
            "..hardknocks.conventions..",
            "dev.langchain4j.."));
    rules.put(
        "only the recorder knows OpenTelemetry's API",
        noClasses()
            .that()
            .resideOutsideOfPackage("..hardknocks.recorder..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.opentelemetry.api..", "io.opentelemetry.context.."));
    rules.put(
        "names of the GenAI conventions are spelt once",
        noClasses()
            .that()
            .resideOutsideOfPackages("..hardknocks.conventions..", "..hardknocks.codec..")
            .should(Spelling.spell("gen_ai.")));
    rules.put(
        "a store's driver stays in its module",
        noClasses()
            .that()
            .resideOutsideOfPackage("..hardknocks.storage.duckdb..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.duckdb..", "java.sql.."));
    rules.put(
        "only the composition root knows a backend",
        noClasses()
            .that()
            .resideOutsideOfPackages("..hardknocks.embedded..", "..hardknocks.storage.duckdb..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..hardknocks.storage.duckdb.."));
    rules.put(
        "only the server knows HTTP and agents",
        noClasses()
            .that()
            .resideOutsideOfPackage("..hardknocks.server..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "com.linecorp.armeria..",
                "io.netty..",
                "io.micrometer..",
                "io.modelcontextprotocol.."));
    rules.put(
        "only the commands know the server",
        noClasses()
            .that()
            .resideOutsideOfPackages("..hardknocks.server..", "..hardknocks.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..hardknocks.server.."));
    rules.put(
        "nothing knows the commands",
        noClasses()
            .that()
            .resideOutsideOfPackage("..hardknocks.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..hardknocks.cli.."));
    rules.put(
        "the analysis does no input or output",
        noClasses()
            .that()
            .resideInAPackage("..hardknocks.analysis..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.nio.file..", "java.net..", "java.nio.channels..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.io.File"));
    rules.put(
        "the analysis draws no random numbers",
        noClasses()
            .that()
            .resideInAPackage("..hardknocks.analysis..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.(util|security)\\.(.*Random.*|random\\..*)"));
    rules.put(
        "time comes from outside",
        noClasses()
            .that()
            .resideInAnyPackage(
                "..hardknocks.model..",
                "..hardknocks.analysis..",
                "..hardknocks.codec..",
                "..hardknocks.engine..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(InstantSource.class, "system")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(System.class, "currentTimeMillis"));
    rules.put(
        "no package cycles", slices().matching("..hardknocks.(**)").should().beFreeOfCycles());
    return rules;
  }

  private static ArchRule only(String packages, String... known) {
    var all = new String[JAVA.length + known.length];
    System.arraycopy(JAVA, 0, all, 0, JAVA.length);
    System.arraycopy(known, 0, all, JAVA.length, known.length);
    return classes()
        .that()
        .resideInAPackage(packages)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(all);
  }
}
