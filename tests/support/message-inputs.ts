import type { AnnounceMessage } from '@/lib/messages/schemas'
import type { z } from '@/lib/text/schema'

/** A disturbance as it is typed by whoever is on duty. */
export const DISTURBANCE = {
  kind: 'disturbance',
  priority: 'p1',
  title: 'Opslag svarer ikke',
  text: 'Opslag svarer ikke. Vi leder efter fejlen.',
  components: ['production:lookUp'],
  startsOn: '2026-03-04',
  startsTime: '02:00',
  affects: 'all',
} as const satisfies z.input<typeof AnnounceMessage>

/** A window a good month ahead of the Clock of the tests. */
export const WINDOW = {
  ...DISTURBANCE,
  kind: 'maintenance',
  priority: 'p3',
  title: 'Ny databaseserver',
  text: 'Webservicen er lukket, mens databasen flyttes.',
  components: ['production:webService', 'test:webService'],
  startsOn: '2026-04-15',
  startsTime: '22:00',
  endsOn: '2026-04-16',
  endsTime: '02:00',
} as const satisfies z.input<typeof AnnounceMessage>

/** What is promised and how early is told, each other than as the portal is born. */
export const DEADLINES = {
  updateP1: '30',
  updateP2: '90',
  updateP3: '240',
  updateP4: '720',
  escalate: '10',
  noticeMaintenance: '2',
  noticeChange: '5',
  noticeTerms: '4',
  noticeDiscontinuation: '11',
}
