kill worker
