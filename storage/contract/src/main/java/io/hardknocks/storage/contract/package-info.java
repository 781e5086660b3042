/** The contract kit: every storage backend passes these tests. */
@NullMarked
package io.hardknocks.storage.contract;

import org.jspecify.annotations.NullMarked;
