package io.hardknocks.codec.layout.pipeline;

import io.hardknocks.codec.BadRecord;
import io.hardknocks.codec.layout.Fields;
import io.hardknocks.codec.layout.ItemReader;
import io.hardknocks.codec.layout.Naming;
import io.hardknocks.codec.layout.Origin;
import io.hardknocks.codec.layout.Taker;
import tools.jackson.databind.node.ObjectNode;

/** Reads {@code ITEM/.pipeline/logs/logs.json}: all that a pipeline did for one item. */
public final class PipelineReader extends ItemReader {
  private static final String[] PARTS = {
    "stages", "retry_attempts", "claude_api_usage", "validation_history", "api_usage", "llm_usage"
  };

  /**
   * @param project of items that name none
   */
  public PipelineReader(String project) {
    super(project, "items", "videos");
  }

  @Override
  protected void item(Origin origin, ObjectNode item, Taker taker)
      throws BadRecord, InterruptedException {
    var fields = Fields.of(item);
    if (!fields.has(PARTS)) {
      taker.passOver(origin.file(), origin.line());
      return;
    }
    new PipelineItem(fields, project, name(origin, fields), origin.time()).tell(taker);
  }

  private static String name(Origin origin, Fields fields) {
    var name = fields.name(500, "video_id", "item_id", "session_id", "job_id", "id");
    if (name != null) return name;
    boolean usual = origin.folder(1).equals(".pipeline");
    var folder = origin.folder(usual ? 2 : 0);
    return Naming.fit(folder.isEmpty() ? origin.stem() : folder, 500);
  }
}
