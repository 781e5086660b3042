/** What the benchmarks work on: attempts, steps, spans and error texts, the same every time. */
@NullMarked
package io.hardknocks.benchmarks.workload;

import org.jspecify.annotations.NullMarked;
