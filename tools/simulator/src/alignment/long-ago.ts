/** Why and how many days ago a healthy organisation came to be as it is. */
export const longAgo: [because: string, daysAgo: number] = ['It grew with what was learned.', 90]
