interface Job { id: number }

const jobs: Job[] = [{ id: 1 }, { id: 2 };
console.log(jobs.length);
