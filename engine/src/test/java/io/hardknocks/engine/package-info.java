@NullMarked
package io.hardknocks.engine;

import org.jspecify.annotations.NullMarked;
