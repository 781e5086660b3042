/** What pipelines did: costs, stages, methods, recoveries. */
@NullMarked
package io.hardknocks.engine.pipeline;

import org.jspecify.annotations.NullMarked;
