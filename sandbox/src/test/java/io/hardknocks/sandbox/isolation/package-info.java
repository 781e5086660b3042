@NullMarked
package io.hardknocks.sandbox.isolation;

import org.jspecify.annotations.NullMarked;
