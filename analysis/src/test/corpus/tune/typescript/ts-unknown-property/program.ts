interface Options { retries: number }

export const options: Options = { retries: 3, timeout: 500 };
