import { listAlarms } from '@/lib/alarms'
import { LIFE_WORDS } from '@/lib/alarms/life-words'
import {
  ALARM_KIND_WORDS,
  alarmNumber,
  CLOSING_WORDS,
  OBSERVED_WORD,
  SEVERITY_WORDS,
} from '@/lib/alarms/words'
import { csvOf } from '@/lib/web/csv'
import { paramsOf } from '@/lib/web/params'
import { readAlarmList } from '../search-params'

const WAITS = { medcom: 'MedCom', vendor: 'Leverandøren' } as const

/** The list as it is asked, as a file for Excel. */
export function GET(request: Request): Promise<Response> {
  return csvOf({
    verb: listAlarms,
    input: readAlarmList(paramsOf(request)).input,
    fileName: 'alarmer',
    columns: [
      { header: 'Alarm', cell: ({ number }) => alarmNumber(number) },
      { header: 'Regel', cell: ({ kind }) => ALARM_KIND_WORDS[kind] },
      { header: 'Alvor', cell: ({ severity }) => SEVERITY_WORDS[severity] },
      { header: 'Laboratorium', cell: ({ laboratory }) => laboratory?.name },
      { header: 'Leverandør', cell: ({ vendor }) => vendor?.name },
      { header: 'Konto', cell: ({ account }) => account },
      { header: 'Fundet', cell: ({ text }) => text },
      { header: 'Første gang', cell: ({ raisedAt }) => raisedAt },
      { header: 'Senest', cell: ({ lastAt }) => lastAt },
      { header: 'Gange', cell: ({ occurrences }) => occurrences },
      { header: 'Tilstand', cell: ({ life }) => LIFE_WORDS[life] },
      { header: 'Reglen', cell: ({ observed }) => (observed ? OBSERVED_WORD : 'I kraft') },
      { header: 'Afventer', cell: ({ waits }) => waits && WAITS[waits] },
      { header: 'Ejer', cell: ({ owner }) => owner?.name },
      { header: 'Lukket', cell: ({ closedAt }) => closedAt },
      { header: 'Lukket, fordi', cell: ({ closingReason }) => closingReason && CLOSING_WORDS[closingReason] },
      { header: 'Bemærkning', cell: ({ closingNote }) => closingNote },
    ],
  })
}
