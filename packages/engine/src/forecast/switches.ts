/** Each of these adds days; the repairs of the gap switch exactly them off. */
export interface Switches {
  /** Decisions, approvals and gates take as long as they take; off: answered on the needed day. */
  lateDecisions: boolean
  /** Promises of others slip; off: they arrive when needed. */
  lateDependencies: boolean
  /** People are scarce; off: whoever is needed is there. */
  scarcePeople: boolean
  /** Escalations and support take as long as they take; off: escalations vanish, support is there on its day. */
  powerlessOwners: boolean
  /** Unclear work scatters and comes back; off: as clear work, and questions are answered in time. */
  unclearWork: boolean
  /** Slips are told late. */
  reactionLag: boolean
  /** Estimates err in one direction; off: the learned bias is planned for. */
  bias: boolean
  /** Risks and untested assumptions strike. */
  risks: boolean
}

/** Nothing switched off. */
export const EVERYTHING: Switches = {
  lateDecisions: true,
  lateDependencies: true,
  scarcePeople: true,
  powerlessOwners: true,
  unclearWork: true,
  reactionLag: true,
  bias: true,
  risks: true,
}
