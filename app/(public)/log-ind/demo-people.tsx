import { Section } from '@/components/layout/section'
import { Button } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { Tag } from '@/components/ui/tag'
import { listDemoPeople } from '@/lib/people'
import { ROLE_WORDS } from '@/lib/people/words'
import { hereAnonymous } from '@/lib/web/request'
import { show } from '@/lib/web/show'

/** In the demo everybody may be anybody. */
export async function DemoPeople({ next }: { next: string }) {
  const people = show(await listDemoPeople(await hereAnonymous(), {}))
  return (
    <div className="mt-10">
      <Section
        title="Dette er en demo"
        lead="Personerne er opfundet. Vælg én, så er du logget ind som vedkommende uden mail."
      >
        <ul className="border-t border-line">
          {people.map(({ id, name, role, belongsTo, functional }) => (
            <li key={id} className="flex items-center justify-between gap-x-6 border-b border-line py-2.5">
              <div className="min-w-0">
                <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
                  <span className="font-bold">{name}</span>
                  {functional && <Tag>Funktionspostkasse</Tag>}
                </p>
                <p className="text-14 text-ink-quiet">
                  {ROLE_WORDS[role]} · {belongsTo}
                </p>
              </div>
              <form method="post" action="/log-ind/demo" className="shrink-0">
                <input type="hidden" name="person" value={id} />
                <input type="hidden" name="til" value={next} />
                <Button type="submit" look="secondary" small>
                  Log ind<span className="sr-only"> som {name}</span>
                </Button>
              </form>
            </li>
          ))}
        </ul>
      </Section>
      <p className="mt-4">
        Alle mails, som demoen sender, ligger i <Link href="/postkasse">postkassen</Link>.
      </p>
    </div>
  )
}
