@NullMarked
package io.hardknocks.it;

import org.jspecify.annotations.NullMarked;
