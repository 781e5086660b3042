/** Control groups of the kernel, which bound and count the processes of a run. */
@NullMarked
package io.hardknocks.sandbox.group;

import org.jspecify.annotations.NullMarked;
