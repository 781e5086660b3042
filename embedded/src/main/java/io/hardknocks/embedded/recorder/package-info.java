/** Takes what the recorder exports into a memory of the same process. */
@NullMarked
package io.hardknocks.embedded.recorder;

import org.jspecify.annotations.NullMarked;
