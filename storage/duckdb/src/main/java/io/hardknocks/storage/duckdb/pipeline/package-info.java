/** What stages, methods and model calls took and cost. */
@NullMarked
package io.hardknocks.storage.duckdb.pipeline;

import org.jspecify.annotations.NullMarked;
