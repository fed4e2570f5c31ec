import { isoDate } from '@/lib/format'
import { addDays } from '@/lib/text/days'
import { DEADLINES, WINDOW } from '@/tests/support/message-inputs'
import { aMessage } from '@/tests/support/messages'

const OLD = 1_000

const inDays = (days: number) => addDays(isoDate(new Date()), days)
const PERIOD = { startsOn: inDays(60), startsTime: '22:00', endsOn: inDays(61), endsTime: '02:00' }

const step = async (kind: 'window' | 'disturbance', more = {}) => {
  const soon = { ...WINDOW, ...PERIOD }
  const { id } = await aMessage(kind === 'window' ? soon : {})
  return { input: { id, version: OLD, text: 'Mit', ...more }, field: null }
}

const CORRECTION = { title: 'Mit', priority: 'p1', components: ['test:lookUp'] }

/** Service messages as somebody tells of them who saw a version that is no longer the newest. */
export const MESSAGE_CASES = {
  'message.begin': () => step('window'),
  'message.update': () => step('disturbance'),
  'message.move': () => step('window', PERIOD),
  'message.correct': () => step('disturbance', CORRECTION),
  'message.finish': () => step('disturbance'),
  'message.cancel': () => step('window'),
  'messageDeadline.change': async () => ({
    input: { ...DEADLINES, version: OLD, validFrom: '2027-12-01' },
    field: 'updateP1',
  }),
  'messageFunction.change': async () => ({
    input: { about: 'terms', version: OLD, functions: ['security'] },
    field: 'functions',
  }),
  'alarmFunction.change': async () => ({
    input: { kind: 'overlap', version: OLD, functions: ['security'] },
    field: 'functions',
  }),
  'messageTemplate.change': async () => ({
    input: { position: 4, version: OLD, title: 'Mit', text: 'Mit' },
    field: 'text',
  }),
}
