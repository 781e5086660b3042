/** Bytes that nobody of us wrote, for each decoder that takes some from outside. */
@NullMarked
package io.hardknocks.fuzz;

import org.jspecify.annotations.NullMarked;
