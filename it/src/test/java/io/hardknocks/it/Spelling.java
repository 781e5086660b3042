package io.hardknocks.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;

/**
 * Whether a class file holds a text, in a constant of its own or in one that the compiler copied.
 */
final class Spelling extends ArchCondition<JavaClass> {
  private final String text;

  private Spelling(String text) {
    super("spell " + text);
    this.text = text;
  }

  static ArchCondition<JavaClass> spell(String text) {
    return new Spelling(text);
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    boolean found = bytes(type.getSource().orElseThrow().getUri()).contains(text);
    events.add(new SimpleConditionEvent(type, found, type.getName() + " spells " + text));
  }

  private static String bytes(URI uri) {
    try (var in = uri.toURL().openStream()) {
      return new String(in.readAllBytes(), ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
