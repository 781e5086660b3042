/** Runs untrusted code: a spec in, a result out. */
@NullMarked
package io.hardknocks.sandbox;

import org.jspecify.annotations.NullMarked;
