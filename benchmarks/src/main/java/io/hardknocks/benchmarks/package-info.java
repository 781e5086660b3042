/** Programs that print the figures of the documentation. */
@NullMarked
package io.hardknocks.benchmarks;

import org.jspecify.annotations.NullMarked;
