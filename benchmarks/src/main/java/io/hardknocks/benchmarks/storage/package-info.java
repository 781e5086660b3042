/** What the store takes and how fast it answers. */
@NullMarked
package io.hardknocks.benchmarks.storage;

import org.jspecify.annotations.NullMarked;
