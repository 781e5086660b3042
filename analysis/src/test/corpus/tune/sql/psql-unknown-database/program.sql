SELECT COUNT(*) FROM shipments;
