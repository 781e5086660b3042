export const double = (values) => values.map((v) => v * 2);
