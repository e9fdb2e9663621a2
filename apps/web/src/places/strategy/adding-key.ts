/** The row of an outline that is being typed. */
export const addingKey = 'a-new-line'
