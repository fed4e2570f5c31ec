import { FIGURES } from '@/tests/support/alarm-quality'

/** An alarm rule as somebody changes it who saw a version that is no longer the newest. */
export const ALARM_CASES = {
  'alarmRule.change': async () => ({
    input: {
      kind: 'lowStock',
      version: 1_000,
      validFrom: '2026-12-01',
      mode: 'observing',
      severity: 'warning',
      reason: 'Prøve',
      ...FIGURES.lowStock,
      weeks: 12,
    },
    field: 'weeks',
  }),
}
