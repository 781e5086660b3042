@NullMarked
package io.hardknocks.engine.trace;

import org.jspecify.annotations.NullMarked;
