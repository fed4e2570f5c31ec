/**
 * What alarms take of the chain by which messages find whom to tell (SM-3), inside their own commands: those with the function,
 * their deputies, the administrators.
 */
export { readTold } from './audience'
export { keptReasons, nextInChain, recipientsAt, type Reason, type Recipient } from './recipients'
