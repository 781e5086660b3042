/** What reports add up over all time, part by part. */
@NullMarked
package io.hardknocks.storage.duckdb.sums;

import org.jspecify.annotations.NullMarked;
