/** Attempts as they are looked up, listed and forgotten. */
@NullMarked
package io.hardknocks.storage.duckdb.attempt;

import org.jspecify.annotations.NullMarked;
