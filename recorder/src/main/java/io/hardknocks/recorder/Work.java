package io.hardknocks.recorder;

import org.jspecify.annotations.Nullable;

/**
 * What a program does within a scope. What it throws leaves the scope unchanged.
 *
 * @param <S> the scope
 * @param <T> its result
 * @param <X> what it may throw
 */
@FunctionalInterface
public interface Work<S, T extends @Nullable Object, X extends Throwable> {
  T in(S scope) throws X;
}
