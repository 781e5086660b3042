@NullMarked
package io.hardknocks.sandbox.capture;

import org.jspecify.annotations.NullMarked;
