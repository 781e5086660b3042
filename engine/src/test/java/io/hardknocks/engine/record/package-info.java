@NullMarked
package io.hardknocks.engine.record;

import org.jspecify.annotations.NullMarked;
