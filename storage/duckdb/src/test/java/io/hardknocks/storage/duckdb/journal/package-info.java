@NullMarked
package io.hardknocks.storage.duckdb.journal;

import org.jspecify.annotations.NullMarked;
