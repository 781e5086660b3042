import { useState } from 'react';

const [count, setCount]: [string, unknown] = useState(0);
console.log(count, setCount);
