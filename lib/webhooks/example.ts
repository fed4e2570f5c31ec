import { stepOnWire } from '@/lib/messages/wire'

const at = new Date('2026-03-04T01:10:00Z')

/** What a call holds, for whoever is to write a receiver. */
export const EXAMPLE = {
  type: 'message.announce',
  timestamp: at,
  data: stepOnWire({
    sequence: 1042n,
    number: 1,
    deed: 'announce',
    subject: 'Driftsforstyrrelse: Webservicen svarer ikke',
    text: 'Webservicen svarer ikke. Vi leder efter fejlen og skriver igen.',
    facts: {
      number: 17,
      kind: 'disturbance',
      priority: 'p1',
      state: 'begun',
      title: 'Webservicen svarer ikke',
      startsAt: at,
      endsAt: null,
      affectsAll: true,
      components: [{ component: 'webService', environment: 'production' }],
      nextUpdateAt: new Date('2026-03-04T02:10:00Z'),
    },
    at,
  }),
}
