@NullMarked
package io.hardknocks.engine.gate;

import org.jspecify.annotations.NullMarked;
