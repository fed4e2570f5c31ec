import { changeRule, setThreshold, showRule } from '@/lib/alarms'
import type { AlarmKind, AlarmRuleMode } from '@/lib/alarms/kinds'
import { addDays } from '@/lib/text/days'
import { done, type Seed } from './context'

interface Change {
  kind: AlarmKind
  /** Decided so many days ago, for that day or so many days later. */
  daysAgo: number
  later?: number
  mode: AlarmRuleMode
  reason: string
  figures?: object
}

/** Some rules have been tried and put in force, one is on its way, the rest is still observed (DR-3). */
const CHANGES: readonly Change[] = [
  {
    kind: 'largeDraw',
    daysAgo: 88,
    mode: 'inForce',
    reason: 'Prøvet på et års trækninger: få alarmer, og de var alle værd at se på.',
  },
  {
    kind: 'missedDraw',
    daysAgo: 70,
    mode: 'inForce',
    figures: { graceDays: 6 },
    reason: 'Leverandørerne har bedt om at høre det, når et laboratorium holder op med at trække.',
  },
  {
    kind: 'frequentDraws',
    daysAgo: 40,
    mode: 'observing',
    figures: { least: 5 },
    reason: 'To laboratorier trækker til fortrykte etiketter fire gange på en uge.',
  },
  {
    kind: 'unknownAccount',
    daysAgo: 4,
    later: 14,
    mode: 'inForce',
    reason: 'Registret er afstemt med trækningsloggen, så en ukendt konto er nu en fejl.',
  },
]

/** Puts rules in force, and gives an account that draws less often figures of its own. */
export async function seedAlarmRules(seed: Seed): Promise<void> {
  for (const { kind, daysAgo, later = 0, figures, mode, reason } of CHANGES) {
    await seed.daysAgo(daysAgo, 10)
    const { version, current } = await done(showRule(seed.medcom, { kind }))
    const validFrom = addDays(seed.today, later - daysAgo)
    const { severity, thresholds } = current
    const rule = { kind, version, validFrom, mode, severity, reason, ...thresholds, ...figures }
    await done(changeRule(seed.medcom, rule as never))
  }
  await seed.daysAgo(35, 11)
  await done(
    setThreshold(seed.medcom, {
      account: 'lis-demo-pat-04',
      kind: 'missedDraw',
      graceDays: 14,
      plainDays: null,
      weeks: null,
      criticalWeeks: null,
      reason: 'Laboratoriet er lukket i to uger ad gangen, når udstyret efterses.',
    }),
  )
}
