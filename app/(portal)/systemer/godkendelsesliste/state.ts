import type { Tone } from '@/components/ui/tone'

export const trail = [{ label: 'Systemer', href: '/systemer' }]

/** The state of a received list in a word and a colour. */
export function importBadge(status: 'previewed' | 'applied' | 'discarded'): { state: string; tone: Tone } {
  if (status === 'previewed') return { state: 'Afventer MedCom', tone: 'amber' }
  return status === 'applied'
    ? { state: 'Taget i brug', tone: 'green' }
    : { state: 'Kasseret', tone: 'neutral' }
}
