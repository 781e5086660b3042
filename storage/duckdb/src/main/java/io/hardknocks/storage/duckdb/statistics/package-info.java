/** Failures by what they are, and attempts by what they use. */
@NullMarked
package io.hardknocks.storage.duckdb.statistics;

import org.jspecify.annotations.NullMarked;
