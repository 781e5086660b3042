class PipelineError(Exception):
    pass

def run(stage, frames):
    if not frames:
        raise PipelineError(f"stage '{stage}' produced no frames")
    return frames

run("keyframes", [])
