import { MEDCOM, READERS, VENDOR_DOES, type Rows } from './roles'

export const alarms = {
  // alarms and what becomes of them
  'alarm.list': READERS,
  'alarm.show': READERS,
  'alarm.acknowledge': ['medcomAdmin', ...VENDOR_DOES],
  'alarm.note': ['medcomAdmin', ...VENDOR_DOES],
  'alarm.take': ['medcomAdmin'],
  'alarm.assign': ['medcomAdmin'],
  'alarm.snooze': ['medcomAdmin'],
  'alarm.wake': ['medcomAdmin'],
  'alarm.close': ['medcomAdmin'],
  'alarm.due': ['system'],
  'alarm.wakeDue': ['system'],
  'alarm.tellOfAnswer': ['system'],
  'alarmMail.plan': ['system'],
  'alarmMail.settle': ['system'],
  'alarmMail.fallBack': ['system'],
  'alarmMail.bounce': ['system'],
  'alarmFunction.list': MEDCOM,
  'alarmFunction.change': ['medcomAdmin'],
  // what is looked for
  'alarmRule.list': MEDCOM,
  'alarmRule.show': MEDCOM,
  'alarmRule.try': MEDCOM,
  'alarmRule.change': ['medcomAdmin'],
  'alarmSetting.show': MEDCOM,
  'alarmSetting.change': ['medcomAdmin'],
  'alarmThreshold.set': ['medcomAdmin'],
  'alarmThreshold.remove': ['medcomAdmin'],
} as const satisfies Rows
