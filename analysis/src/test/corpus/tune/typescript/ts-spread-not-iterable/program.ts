const total = 3;
const rows = [...total];
