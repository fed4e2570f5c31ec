import { Section } from '@/components/layout/section'
import { Button } from '@/components/ui/button'
import { StepList } from '@/components/ui/step-list'
import { Timeline } from '@/components/ui/timeline'
import { formatDateTime } from '@/lib/format'
import { Specimen } from './specimen'

const history = [
  {
    at: '2026-11-21T13:05:00Z',
    text: 'Demo Administrator ændrede telefon fra 70 00 00 00 til 70 00 00 01.',
    detail: 'På vegne af Nordlys Lab-IT (demo), efter mail af 20. november 2026.',
  },
  { at: '2026-11-03T08:30:00Z', text: 'Kirsten Demosen-Østergaard skrev under på aftalen.' },
  {
    at: '2026-10-02T07:12:00Z',
    text: 'Portalen sendte aftalen til Kirsten Demosen-Østergaard og Jens Prøve.',
  },
]

export function Lists() {
  return (
    <Section title="Forløb og historik">
      <Specimen name="Skridt">
        <div className="max-w-[44rem]">
          <StepList
            steps={[
              { title: 'Aftalen er underskrevet af begge', state: 'done', detail: '3. november 2026' },
              {
                title: 'Certificering af laboratoriesystemet',
                state: 'waived',
                detail: 'Dispensation til 1. marts 2027: testmiljøet er ikke klar.',
              },
              {
                title: 'Kontaktpersoner efter bilag 3',
                state: 'current',
                detail: 'Mangler: sikkerhed, og en funktionspostkasse til driften.',
                action: (
                  <Button look="secondary" small>
                    Tilføj kontaktperson
                  </Button>
                ),
              },
              { title: 'Plan for første trækning', state: 'todo', detail: 'For 2 af 14 laboratorier.' },
            ]}
          />
        </div>
      </Specimen>
      <Specimen name="Historik i ord">
        <Timeline
          entries={history.map(({ at, text, detail }) => ({
            id: at,
            iso: at,
            time: formatDateTime(new Date(at)),
            text,
            detail,
          }))}
        />
      </Specimen>
    </Section>
  )
}
