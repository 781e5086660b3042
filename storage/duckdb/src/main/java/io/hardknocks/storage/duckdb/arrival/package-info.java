/** How attempts and steps come into the store: at once, or by a journal beside it. */
@NullMarked
package io.hardknocks.storage.duckdb.arrival;

import org.jspecify.annotations.NullMarked;
