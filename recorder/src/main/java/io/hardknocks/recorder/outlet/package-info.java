/** Where events leave the program's threads: a bounded queue before each exporter and listener. */
@NullMarked
package io.hardknocks.recorder.outlet;

import org.jspecify.annotations.NullMarked;
