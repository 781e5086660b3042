class RenderError extends Error {
  constructor(message, frame) {
    super(message);
    this.name = 'RenderError';
    this.frame = frame;
  }
}
throw new RenderError('frame 12 has no camera', 12);
