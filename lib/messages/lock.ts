/** The space of advisory locks in which each sender holds one, by a number of its own. */
export const SENDERS = 7_026
