/** Events as the SDKs of Sentry send them. */
@NullMarked
package io.hardknocks.codec.layout.sentry;

import org.jspecify.annotations.NullMarked;
