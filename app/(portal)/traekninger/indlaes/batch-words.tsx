import { Badge } from '@/components/ui/badge'

const WORDS = {
  previewed: { state: 'Afventer MedCom', tone: 'amber' },
  applying: { state: 'Under indlæsning', tone: 'blue' },
  applied: { state: 'Indlæst', tone: 'green' },
  discarded: { state: 'Kasseret', tone: 'neutral' },
} as const

export function BatchState({ status }: { status: keyof typeof WORDS }) {
  return <Badge {...WORDS[status]} />
}
