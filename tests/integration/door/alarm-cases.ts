import { FIGURES } from '@/tests/support/alarm-quality'

/** Alarm rules and settings as somebody changes them who saw a version that is no longer the newest. */
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
  'alarmSetting.change': async () => ({
    input: { version: 1_000, judgedDays: 30, validFrom: '2026-12-01' },
    field: 'judgedDays',
  }),
}
