/** Notes of traces. */
@NullMarked
package io.hardknocks.storage.duckdb.trace;

import org.jspecify.annotations.NullMarked;
