package io.hardknocks.cli.check;

import io.hardknocks.codec.ToolCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A file as the edits of an agent make it, and what of it they write. */
final class EditedText {
  private record Range(int start, int end) {
    /** Where it is when a text in front of it, or inside it, is replaced. */
    Range moved(int at, int removed, int added) {
      if (end <= at) return this;
      int grown = added - removed;
      return start >= at + removed
          ? new Range(start + grown, end + grown)
          : new Range(Math.min(start, at), Math.max(end + grown, at + added));
    }
  }

  private final List<Range> written = new ArrayList<>();
  private String text;

  private EditedText(String text) {
    this.text = text;
  }

  static EditedText of(String text, List<ToolCall.Replacement> edits) {
    var edited = new EditedText(text);
    edits.forEach(edited::apply);
    return edited;
  }

  String text() {
    return text;
  }

  private void apply(ToolCall.Replacement edit) {
    boolean there = !edit.before().isEmpty() && text.contains(edit.before());
    if (!there) {
      replace(text.length(), 0, "\n" + edit.after());
      return;
    }
    int at = text.indexOf(edit.before());
    while (at >= 0) {
      replace(at, edit.before().length(), edit.after());
      at = text.indexOf(edit.before(), at + edit.after().length());
    }
  }

  private void replace(int at, int removed, String added) {
    written.replaceAll(range -> range.moved(at, removed, added.length()));
    text = text.substring(0, at) + added + text.substring(at + removed);
    if (!added.isEmpty()) written.add(new Range(at, at + added.length()));
  }

  /** The lines that the edits write, from 1. */
  Set<Integer> lines() {
    var lines = new TreeSet<Integer>();
    for (var range : written) {
      int last = line(Math.max(range.start(), range.end() - 1));
      for (int line = line(range.start()); line <= last; line++) lines.add(line);
    }
    return lines;
  }

  private int line(int at) {
    return 1
        + (int)
            text.substring(0, Math.min(at, text.length())).chars().filter(c -> c == '\n').count();
  }
}
