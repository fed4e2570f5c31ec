import type { Habit, LogLine, Plan } from './draw-lines'
import { series } from './draw-lines'
import type { DemoLaboratory } from './parties'

const DAY = 86_400_000
const HOUR = 3_600_000

/** What chapter DR wants to be seen in a log, and which laboratory shows it. */
export const HABITS: Record<string, Habit> = {
  'DEMO-KBA-03': { pause: [40, 0] },
  'DEMO-KMA-09': { pause: [50, 14] },
  'DEMO-KMA-07': { pause: [190, 120] },
  'DEMO-GEN-05': { lean: { days: 170, share: 0.35 } },
  'DEMO-GEN-02': { manualUntil: 0 },
  'DEMO-KIA-04': { manualUntil: 0 },
  'DEMO-GEN-01': { manualUntil: 260 },
  'DEMO-GEN-03': { manualUntil: 240 },
  'DEMO-GEN-07': { manualUntil: 300 },
  'DEMO-PAT-08': { transport: 'http' },
  'DEMO-PAT-12': { stops: 62 },
  'DEMO-KIA-09': { lean: { days: 260, share: 0.45 } },
  'DEMO-KIA-06': { pause: [150, 30] },
  'DEMO-GEN-08': { begins: 32 },
  // Has not begun: what it shall show is not known yet.
  'DEMO-GEN-09': { begins: 0 },
  'DEMO-PAT-10': { joined: true },
}

type Find = (code: string) => DemoLaboratory

/** Draws outside the rhythm: two far too large (one of them long ago), six in two days, one by an account that nobody knows. */
export function oddPlans(find: Find, today: number): Plan[] {
  const at = (days: number, hours: number) => today - days * DAY + hours * HOUR
  return [
    { laboratory: find('DEMO-PAT-03'), at: at(75, 13), count: 70_000 },
    { laboratory: find('DEMO-KMA-04'), at: at(470, 13), count: 60_000 },
    ...Array.from({ length: 6 }, (_, n) => ({
      laboratory: find('DEMO-KMA-02'),
      at: at(21, 7 + n * 7),
      count: 9_300,
    })),
    {
      laboratory: find('DEMO-PAT-05'),
      at: at(5, 11),
      count: 3_500,
      more: { account: 'testbruger2', transport: 'http' },
    },
  ]
}

/** What refers to numbers that were drawn: returns, a draw after a return, a draw of what another has. */
export function laterLines(lines: readonly LogLine[], find: Find, today: number): LogLine[] {
  const drawOf = (code: string, daysAgo: number) => {
    const { sor } = find(code)
    const before = new Date(today - daysAgo * DAY).toISOString()
    return lines.findLast(
      (line) =>
        (line.laboratory === sor || line.laboratory === code) && line.time < before && line.count > 1000,
    )!
  }
  const at = (days: number, hours: number) => new Date(today - days * DAY + hours * HOUR).toISOString()
  const returned = drawOf('DEMO-KMA-05', 210)
  const overlapped = drawOf('DEMO-KIA-02', 36)
  const refused = drawOf('DEMO-KBA-07', 14)
  const [first, last] = [Number(returned.first), Number(returned.last)]
  const half = first + Math.floor(returned.count / 2)
  const tail = Number(overlapped.last)
  return [
    { ...returned, id: 'NPN-R-000001', time: at(205, 12), operation: 'return', ...series(half, last) },
    { ...draw(find('DEMO-KMA-06')), id: 'NPN-R-000002', time: at(190, 3), ...series(half, half + 1_999) },
    { ...draw(find('DEMO-KIA-03')), id: 'NPN-R-000003', time: at(33, 3), ...series(tail - 249, tail) },
    {
      ...refused,
      id: 'NPN-R-000004',
      time: at(12, 9),
      operation: 'return',
      outcome: 'refused',
      channel: 'webPage',
    },
    {
      ...refused,
      id: 'NPN-R-000005',
      time: at(12, 9.1),
      operation: 'return',
      outcome: 'refused',
      channel: 'webPage',
    },
    {
      ...draw(find('DEMO-KBA-03')),
      id: 'NPN-R-000006',
      time: at(26, 2),
      outcome: 'refused',
      first: '',
      last: '',
      count: 0,
    },
    {
      ...draw(find('DEMO-KBA-03')),
      id: 'NPN-R-000007',
      time: at(12, 2),
      outcome: 'refused',
      first: '',
      last: '',
      count: 0,
    },
  ]
}

function draw({ code }: DemoLaboratory): LogLine {
  return {
    id: '',
    account: `lis-${code.toLowerCase()}`,
    laboratory: code,
    first: '',
    last: '',
    count: 0,
    time: '',
    channel: 'webService',
    transport: 'https',
    operation: 'draw',
    outcome: 'done',
    purpose: 'ordinary',
  }
}

/** One line of each sort that ends in quarantine. */
export function badLines(lines: readonly LogLine[], today: number): unknown[] {
  const received = lines.filter(({ time, first }) => first !== '' && Date.parse(time) < today - 4 * DAY)
  const [a, b, c, d, e, f, g] = received.slice(-7) as [
    LogLine,
    LogLine,
    LogLine,
    LogLine,
    LogLine,
    LogLine,
    LogLine,
  ]
  const fresh = (line: LogLine, id: string) => ({ ...line, id: `NPN-K-${id}` })
  return [
    { ...fresh(a, '000001'), laboratory: 'DEMO-KFT-01' },
    { ...fresh(b, '000002'), channel: 'fax' },
    { ...fresh(c, '000003'), first: c.last, last: c.first },
    { ...fresh(d, '000004'), count: 'mange' },
    { ...fresh(e, '000005'), time: new Date(today + 400 * DAY).toISOString() },
    { ...f, count: f.count + 1 },
    { ...fresh(g, '000006'), first: Number(g.first), last: '' },
    '{"id": "NPN-K-000007", "konto": "lis-demo-kba',
  ]
}
