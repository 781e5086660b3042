/** The words of the project: immutable records and enums, free of any format or store. */
@NullMarked
package io.hardknocks.model;

import org.jspecify.annotations.NullMarked;
