/** The door of facts that tell of an erasure: whoever has folded what is forgotten since folds anew. */
export const erasureDoor = 'erasure'
