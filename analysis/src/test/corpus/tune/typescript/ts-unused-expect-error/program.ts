// @ts-expect-error the types of this were wrong
export const size: number = 'abc'.length;
