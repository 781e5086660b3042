/** Steps on their way into the store, in a journal beside it. */
@NullMarked
package io.hardknocks.storage.duckdb.arrival;

import org.jspecify.annotations.NullMarked;
