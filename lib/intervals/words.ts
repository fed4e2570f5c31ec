/** What is decided of reviews, mailboxes and mail, in the order of the form. */
export const INTERVALS = [
  'reviewMonths',
  'reminderDays',
  'administratorDays',
  'medcomDays',
  'attestMonths',
  'noticeDays',
  'proofDays',
  'mailsPerWeek',
] as const
export type Interval = (typeof INTERVALS)[number]

export const INTERVAL_WORDS: Record<Interval, string> = {
  reviewMonths: 'Måneder mellem gennemgange af kontaktpersoner og konti',
  reminderDays: 'Dage fra spørgsmålet til påmindelsen',
  administratorDays: 'Dage fra påmindelsen, til leverandørens administratorer spørges',
  medcomDays: 'Dage fra administratorerne er spurgt, til MedCom får en opgave',
  attestMonths: 'Måneder, før en postkasse skal bekræftes igen',
  noticeDays: 'Dage før den dag, hvor postkassen mindes om det',
  proofDays: 'Dage, et link til en postkasse virker',
  mailsPerWeek: 'Mails om ugen til en adresse om det, der ikke haster',
}
