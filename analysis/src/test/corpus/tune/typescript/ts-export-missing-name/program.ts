export { total };
