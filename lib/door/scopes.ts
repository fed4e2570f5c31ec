/** What an API key may be used for. */
export const SCOPES = [
  'draws:write',
  'numbers:read',
  'messages:read',
  'accounts:provision',
  'mail:bounces',
] as const
export type Scope = (typeof SCOPES)[number]
