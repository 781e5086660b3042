/** Attributes of spans and log records by what they mean, whatever a dialect calls them. */
@NullMarked
package io.hardknocks.codec.otlp.dialect.attribute;

import org.jspecify.annotations.NullMarked;
