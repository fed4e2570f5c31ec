/** What is shown of a message before it is sent, as the server tells the form. */
export interface ShownPreview {
  subject: string
  text: string
  html: string
  /** "34 modtagere hos 5 leverandører" */
  count: string
  /** Who gets it and why, as many as one reads. */
  recipients: { name: string; address: string; why: string }[]
  /** How many more there are. */
  more: number
  /** Where nobody is found, a sentence each. */
  gaps: string[]
  /** Whether it stands on the status page, which everybody may read. */
  isPublic: boolean
  /** "Driftsforstyrrelse · Opslag (produktion)" */
  status: string
  title: string
  readability: { text: string; advice: string[] } | null
}
