@NullMarked
package io.hardknocks.engine.pipeline;

import org.jspecify.annotations.NullMarked;
