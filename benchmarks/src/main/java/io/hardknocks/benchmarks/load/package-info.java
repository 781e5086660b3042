/** A server in a process of its own, and those who send to it. */
@NullMarked
package io.hardknocks.benchmarks.load;

import org.jspecify.annotations.NullMarked;
