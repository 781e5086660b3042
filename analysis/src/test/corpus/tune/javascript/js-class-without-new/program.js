class Queue {
  constructor() { this.items = []; }
}
const queue = Queue();
queue.items.push(1);
