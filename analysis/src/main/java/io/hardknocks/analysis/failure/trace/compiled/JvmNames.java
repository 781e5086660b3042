package io.hardknocks.analysis.failure.trace.compiled;

import io.hardknocks.analysis.text.Starts;

/** Names of methods and classes of the JVM: whose code they are, by their package. */
public final class JvmNames {
  private static final Starts FOREIGN =
      Starts.of(
          "java.",
          "javax.",
          "jakarta.",
          "jdk.",
          "sun.",
          "com.sun.",
          "kotlin.",
          "kotlinx.",
          "scala.",
          "groovy.",
          "org.springframework.",
          "org.hibernate.",
          "org.apache.",
          "org.junit.",
          "junit.",
          "org.eclipse.",
          "org.gradle.",
          "com.fasterxml.",
          "com.google.common.",
          "com.google.gson.",
          "io.netty.",
          "io.grpc.",
          "reactor.",
          "org.jboss.",
          "org.slf4j.",
          "ch.qos.",
          "org.postgresql.",
          "com.mysql.",
          "oracle.",
          "com.zaxxer.",
          "okhttp3.",
          "retrofit2.",
          "android.",
          "androidx.",
          "com.android.",
          "org.testng.",
          "org.mockito.",
          "net.bytebuddy.",
          "org.codehaus.",
          "org.aspectj.",
          "akka.",
          "io.micronaut.",
          "io.quarkus.",
          "org.mongodb.",
          "com.mongodb.",
          "redis.clients.");

  private JvmNames() {}

  /** Whether an error of this name can be no other language's. */
  public static boolean ofError(String exception) {
    return exception.startsWith("java.")
        || exception.startsWith("javax.")
        || exception.startsWith("scala.")
        || exception.startsWith("org.apache.");
  }

  static boolean inApp(String method) {
    return !FOREIGN.standAt(method, 0);
  }
}
