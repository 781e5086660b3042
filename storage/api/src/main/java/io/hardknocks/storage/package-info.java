/** The storage interfaces and their laws. */
@NullMarked
package io.hardknocks.storage;

import org.jspecify.annotations.NullMarked;
