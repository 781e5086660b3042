const { spawn } = require('child_process');

const encoder = spawn('ffmpeg7', ['-i', 'in.mp4', 'out.webm']);
encoder.stdout.on('data', (d) => process.stdout.write(d));
