export { command, effect, functionEffect, functionRead, newReference, query } from './door'
export type { CommandScope, Context, EffectScope, Origin, QueryScope, Verb } from './verb'
