/** One session: what was recorded of it, and the questions that a person asks about it. */
@NullMarked
package io.hardknocks.engine.pipeline.story;

import org.jspecify.annotations.NullMarked;
