interface User { id: number; email: string }

function label(user: User): string {
  return `${user.name} <${user.email}>`;
}
console.log(label({ id: 1, email: 'a@example.com' }));
