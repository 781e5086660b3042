package io.hardknocks.it;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.hardknocks");
  private static final JavaClasses BROKEN =
      new ClassFileImporter().importPackages("broken.hardknocks");

  static Stream<String> rules() {
    return ArchitectureRules.all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theRuleHolds(String rule) {
    rule(rule).allowEmptyShould(false).check(OURS);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theRuleFindsTheFixtureThatBreaksIt(String rule) {
    var result = rule(rule).allowEmptyShould(true).evaluate(BROKEN);

    assertThat(result.hasViolation()).as(rule).isTrue();
  }

  private static ArchRule rule(String name) {
    return requireNonNull(ArchitectureRules.all().get(name));
  }

  @Test
  void theScanSawEveryModule() {
    Map<String, Long> seen =
        OURS.stream()
            .map(ArchitectureTest::module)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

    assertThat(seen.keySet())
        .contains(
            "model",
            "analysis",
            "codec",
            "storage",
            "sandbox",
            "engine",
            "embedded",
            "api",
            "server",
            "cli",
            "conventions",
            "recorder");
    assertThat(seen.values()).allMatch(count -> count >= 5);
  }

  private static String module(JavaClass type) {
    var below = type.getPackageName().substring("io.hardknocks.".length());
    int end = below.indexOf('.');
    return end < 0 ? below : below.substring(0, end);
  }
}
