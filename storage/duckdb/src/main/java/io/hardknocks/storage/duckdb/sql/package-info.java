/** Statements on the database, their parameters and rows. */
@NullMarked
package io.hardknocks.storage.duckdb.sql;

import org.jspecify.annotations.NullMarked;
