/**
 * The ways out of the process: OpenTelemetry spans, JSON lines, and whatever implements one
 * interface.
 */
@NullMarked
package io.hardknocks.recorder.export;

import org.jspecify.annotations.NullMarked;
