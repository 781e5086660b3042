/** What happened in a session, as plain immutable records: what listeners and exporters get. */
@NullMarked
package io.hardknocks.recorder.event;

import org.jspecify.annotations.NullMarked;
