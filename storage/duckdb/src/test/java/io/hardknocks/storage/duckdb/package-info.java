/** The embedded store, on DuckDB: one file, one writing process. */
@NullMarked
package io.hardknocks.storage.duckdb;

import org.jspecify.annotations.NullMarked;
