/** The state of a point of the checklist, as a badge says it. */
export function itemWord(state: 'open' | 'done' | 'waived', dueOn: string | null, today: string): string {
  if (state === 'done') return 'Opfyldt'
  if (state === 'waived') return 'Undtaget'
  return dueOn !== null && dueOn < today ? 'Overskredet' : 'Mangler'
}

/** Who must see to it that an obligation is met. */
export const CARRIER_WORDS = { vendor: 'Leverandøren', medcom: 'MedCom', laboratory: 'Laboratoriet' } as const
