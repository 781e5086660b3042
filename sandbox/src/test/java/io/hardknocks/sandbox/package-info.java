@NullMarked
package io.hardknocks.sandbox;

import org.jspecify.annotations.NullMarked;
