@NullMarked
package io.hardknocks.embedded.recorder;

import org.jspecify.annotations.NullMarked;
