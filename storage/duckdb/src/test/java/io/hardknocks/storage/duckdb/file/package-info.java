@NullMarked
package io.hardknocks.storage.duckdb.file;

import org.jspecify.annotations.NullMarked;
