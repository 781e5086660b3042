/** What pipelines did: costs, stages, methods, recoveries, and the story of one session. */
@NullMarked
package io.hardknocks.engine.pipeline;

import org.jspecify.annotations.NullMarked;
