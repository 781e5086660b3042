/** What this process and its children take from the machine. */
@NullMarked
package io.hardknocks.recorder.machine;

import org.jspecify.annotations.NullMarked;
