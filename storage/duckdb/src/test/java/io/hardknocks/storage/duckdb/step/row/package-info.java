@NullMarked
package io.hardknocks.storage.duckdb.step.row;

import org.jspecify.annotations.NullMarked;
