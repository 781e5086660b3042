/** The file of the store: its connections, its tables, and commits that many share. */
@NullMarked
package io.hardknocks.storage.duckdb.file;

import org.jspecify.annotations.NullMarked;
