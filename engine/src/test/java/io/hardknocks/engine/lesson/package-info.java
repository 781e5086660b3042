@NullMarked
package io.hardknocks.engine.lesson;

import org.jspecify.annotations.NullMarked;
