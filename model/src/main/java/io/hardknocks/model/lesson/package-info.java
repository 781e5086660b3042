/** What fixes teach: lessons, how they are proven, given and measured. */
@NullMarked
package io.hardknocks.model.lesson;

import org.jspecify.annotations.NullMarked;
