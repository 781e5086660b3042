package io.hardknocks.recorder;

/**
 * What a program does within a scope, without a result.
 *
 * @param <S> the scope
 * @param <X> what it may throw
 */
@FunctionalInterface
public interface Task<S, X extends Throwable> {
  void in(S scope) throws X;
}
