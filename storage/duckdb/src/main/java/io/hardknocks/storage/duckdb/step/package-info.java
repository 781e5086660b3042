/** Steps as they are read, amended and priced again. */
@NullMarked
package io.hardknocks.storage.duckdb.step;

import org.jspecify.annotations.NullMarked;
