/** Commands that read what happened in a scope of the store. */
@NullMarked
package io.hardknocks.cli.report;

import org.jspecify.annotations.NullMarked;
