/** Several texts in one, and the words that are written. */
@NullMarked
package io.hardknocks.storage.duckdb.packed;

import org.jspecify.annotations.NullMarked;
