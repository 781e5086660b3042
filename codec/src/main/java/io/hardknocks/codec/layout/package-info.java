/** What the layouts of other tools share: files item by item, names as strangers spell them. */
@NullMarked
package io.hardknocks.codec.layout;

import org.jspecify.annotations.NullMarked;
