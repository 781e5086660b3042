/** Commands that show, prove and decide on lessons. */
@NullMarked
package io.hardknocks.cli.lesson;

import org.jspecify.annotations.NullMarked;
