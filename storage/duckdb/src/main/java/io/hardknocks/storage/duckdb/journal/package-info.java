/** Files beside the store, of what is acknowledged and not in it yet. */
@NullMarked
package io.hardknocks.storage.duckdb.journal;

import org.jspecify.annotations.NullMarked;
