/** Reads what can be read of a broken store. */
@NullMarked
package io.hardknocks.storage.duckdb.salvage;

import org.jspecify.annotations.NullMarked;
