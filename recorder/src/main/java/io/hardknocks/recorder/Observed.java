package io.hardknocks.recorder;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a method of an interface, or on the interface for all its methods: each call is an attempt at
 * a stage. Has an effect on what {@link Recorder#observe} and {@link Session#observe} return.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Observed {
  /** The stage. */
  String value();

  /** The method of the attempt: {@code programmatic}, {@code llm} … */
  String method() default "programmatic";

  /**
   * Whether names and values of the arguments are recorded, as attributes {@code argument.NAME}.
   */
  boolean arguments() default false;
}
