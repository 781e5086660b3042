@NullMarked
package io.hardknocks.storage.duckdb.sql;

import org.jspecify.annotations.NullMarked;
