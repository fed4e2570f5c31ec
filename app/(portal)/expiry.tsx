import { Badge } from '@/components/ui/badge'
import { formatDate } from '@/lib/format'
import { WARN_DAYS } from '@/lib/readiness/words'
import { addDays } from '@/lib/text/days'

/** The day an access or a certificate expires, in colour when somebody must act. Days as yyyy-mm-dd. */
export function Expiry({ day, today }: { day: string | null; today: string }) {
  if (!day) return 'Ikke oplyst'
  if (day < today) return <Badge state={`Udløbet ${formatDate(day)}`} tone="red" />
  if (day <= addDays(today, WARN_DAYS)) return <Badge state={`Snart: ${formatDate(day)}`} tone="amber" />
  return formatDate(day)
}
