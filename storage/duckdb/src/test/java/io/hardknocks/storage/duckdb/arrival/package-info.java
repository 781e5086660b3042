@NullMarked
package io.hardknocks.storage.duckdb.arrival;

import org.jspecify.annotations.NullMarked;
