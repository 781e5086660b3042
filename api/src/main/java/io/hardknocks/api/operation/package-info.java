/** What was done to the store. */
@NullMarked
package io.hardknocks.api.operation;

import org.jspecify.annotations.NullMarked;
