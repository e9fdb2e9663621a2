/** Names of months, full and short, lower-cased. */
export const months = new Set(
  `january february march april may june july august september october november december jan feb mar apr jun jul
  aug sep sept oct nov dec`.split(/\s+/),
)

export const weekdays = new Set('monday tuesday wednesday thursday friday saturday sunday'.split(' '))

/** 'Q3', 'FY21', 'H1', 'v2', 'P1': names with a figure in them, not figures. */
export const periodName = /^(?:q[1-4]|h[12]|fy\d{2,4}|eo[qymw]|cy\d{2,4})(?:-\w+)*$/
