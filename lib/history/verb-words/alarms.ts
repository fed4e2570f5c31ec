import type { VerbName } from '@/lib/door/policy'

/** What the commands about alarms did. */
export const alarms: Partial<Record<VerbName, string>> = {
  'alarm.acknowledge': 'så alarmen',
  'alarm.note': 'skrev på alarmen',
  'alarm.take': 'tog alarmen',
  'alarm.assign': 'gav alarmen en anden ejer',
  'alarm.snooze': 'udskød alarmen',
  'alarm.wake': 'tog alarmen frem igen',
  'alarm.wakeDue': 'tog alarmen frem igen på dagen',
  'alarm.close': 'lukkede alarmen',
  'alarmFunction.change': 'ændrede, hvem der får mail om alarmer',
  'alarmRule.change': 'ændrede alarmreglen',
  'alarmSetting.change': 'ændrede, hvor gamle trækninger der giver alarm',
  'alarmThreshold.set': 'gav kontoen egne grænser for alarmer',
  'alarmThreshold.remove': 'tog kontoens egne grænser for alarmer væk',
}
