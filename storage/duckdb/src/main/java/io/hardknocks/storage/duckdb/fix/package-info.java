/** Fixes, and what they changed. */
@NullMarked
package io.hardknocks.storage.duckdb.fix;

import org.jspecify.annotations.NullMarked;
