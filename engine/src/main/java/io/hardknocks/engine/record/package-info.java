/** Keeps attempts and steps: without secrets, understood, one by one or in a stream. */
@NullMarked
package io.hardknocks.engine.record;

import org.jspecify.annotations.NullMarked;
