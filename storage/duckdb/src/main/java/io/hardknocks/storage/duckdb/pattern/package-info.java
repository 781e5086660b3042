/** Patterns of failures, and what was decided about them. */
@NullMarked
package io.hardknocks.storage.duckdb.pattern;

import org.jspecify.annotations.NullMarked;
