type CardProps = { title: string; count: number };

export function Card({ title, count }: CardProps) {
  return <h2>{title}: {count}</h2>;
}

export const page = <Card title="Orders" count="3" />;
