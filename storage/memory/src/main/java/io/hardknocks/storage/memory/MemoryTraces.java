package io.hardknocks.storage.memory;

import io.hardknocks.storage.Limits;
import io.hardknocks.storage.TraceStore;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

final class MemoryTraces implements TraceStore {
  private final Gate gate;
  private final Tables tables;

  MemoryTraces(Gate gate, Tables tables) {
    this.gate = gate;
    this.tables = tables;
  }

  @Override
  public void note(Notes notes) {
    gate.run(
        () -> {
          for (var span : notes.spans())
            if (tables.notes.stream().noneMatch(known -> known.key().equals(span.key())))
              tables.notes.add(span);
          for (var message : notes.messages())
            if (tables.messages.stream()
                .noneMatch(
                    known ->
                        known.span().equals(message.span()) && known.id().equals(message.id())))
              tables.messages.add(message);
        });
  }

  @Override
  public Notes of(Collection<String> traces) {
    var wanted = Set.copyOf(traces);
    return gate.in(
        () ->
            new Notes(
                tables.notes.stream().filter(one -> wanted.contains(one.key().trace())).toList(),
                tables.messages.stream()
                    .filter(one -> wanted.contains(one.span().trace()))
                    .toList()));
  }

  @Override
  public List<String> latest(int limit) {
    Limits.check(limit);
    return gate.in(
        () -> {
          var latest = new LinkedHashSet<String>();
          for (var message : tables.messages.reversed()) latest.add(message.span().trace());
          for (var note : tables.notes.reversed()) latest.add(note.key().trace());
          return latest.stream().limit(limit).toList();
        });
  }
}
