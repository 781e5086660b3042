type Status = 'queued' | 'running' | 'done';

function next(status: Status): Status {
  if (status === 'queued') return 'running';
  return 'finished';
}
console.log(next('queued'));
