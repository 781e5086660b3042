@NullMarked
package io.hardknocks.codec.layout;

import org.jspecify.annotations.NullMarked;
