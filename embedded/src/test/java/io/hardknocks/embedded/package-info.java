@NullMarked
package io.hardknocks.embedded;

import org.jspecify.annotations.NullMarked;
