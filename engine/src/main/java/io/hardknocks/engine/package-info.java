/** The use cases: run, record, link. They own threads and time. */
@NullMarked
package io.hardknocks.engine;

import org.jspecify.annotations.NullMarked;
