/** Records what a program of your own does. */
@NullMarked
package io.hardknocks.recorder;

import org.jspecify.annotations.NullMarked;
