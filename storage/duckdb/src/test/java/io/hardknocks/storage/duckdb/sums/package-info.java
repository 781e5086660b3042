@NullMarked
package io.hardknocks.storage.duckdb.sums;

import org.jspecify.annotations.NullMarked;
