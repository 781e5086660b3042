@NullMarked
package io.hardknocks.sandbox.interpreter;

import org.jspecify.annotations.NullMarked;
