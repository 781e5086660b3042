/**
 * What was observed inside an attempt: model calls, renders, validations, writes, and their cost.
 */
@NullMarked
package io.hardknocks.model.step;

import org.jspecify.annotations.NullMarked;
