/** Lessons about names that are not there: modules, functions, members, variables. */
@NullMarked
package io.hardknocks.analysis.lesson.draft.name;

import org.jspecify.annotations.NullMarked;
