function first<T extends { id: number }>(rows: T[]): T { return rows[0]; }
type Name = { name: string };
const pick: typeof first<Name> = first;
