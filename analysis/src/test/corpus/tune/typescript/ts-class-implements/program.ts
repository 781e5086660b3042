interface Store { get(key: string): string; set(key: string, value: string): void }

export class MemoryStore implements Store {
  private data = new Map<string, string>();
  get(key: string): string { return this.data.get(key) ?? ''; }
}
