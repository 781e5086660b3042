/** One log for each item of a pipeline. */
@NullMarked
package io.hardknocks.codec.layout.pipeline;

import org.jspecify.annotations.NullMarked;
