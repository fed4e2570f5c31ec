/** The kinds of things the log is about, and what commands record them as. */
export const SUBJECTS: Record<string, { label: string; types: readonly string[] }> = {
  agreement: { label: 'Aftaler', types: ['agreement', 'signature', 'termsChange'] },
  account: { label: 'Konti', types: ['account', 'accountSetting'] },
  succession: { label: 'Skift af part', types: ['succession'] },
  organisation: { label: 'Parter', types: ['organisation'] },
  laboratory: { label: 'Laboratorier', types: ['laboratory'] },
  system: { label: 'Systemer', types: ['system'] },
  approvalList: { label: 'Godkendelseslister', types: ['approvalImport'] },
  drawLog: { label: 'Trækningsloggen', types: ['drawBatch', 'quarantine', 'quarantinedLine'] },
  template: { label: 'Skabeloner', types: ['templateVersion'] },
  numberFormat: { label: 'Nummerregler', types: ['numberFormat'] },
  user: { label: 'Brugere', types: ['user', 'signingRight'] },
  invitation: { label: 'Invitationer', types: ['invitation'] },
  session: { label: 'Log ind', types: ['session'] },
  station: { label: 'Stationer', types: ['station'] },
  apiKey: { label: 'API-nøgler', types: ['apiKey'] },
  internalNote: { label: 'Interne noter', types: ['internalNote'] },
}
