package io.hardknocks.analysis.lesson;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.model.Strategy;
import io.hardknocks.model.lesson.Sign;

/**
 * A lesson that a fix may teach.
 *
 * @param place in the failing script
 * @param from see {@link LessonDraft}
 * @param after the line that repairs it
 */
record Candidate(
    Sign sign, SyntaxNode place, Strategy strategy, String from, String to, String after) {}
