@NullMarked
package io.hardknocks.analysis.lesson;

import org.jspecify.annotations.NullMarked;
