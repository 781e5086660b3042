@log
const total = 3;
