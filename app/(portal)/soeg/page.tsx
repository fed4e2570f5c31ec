import type { Metadata, Route } from 'next'
import { forbidden, redirect } from 'next/navigation'
import { PageHead } from '@/components/layout/page-head'
import { EmptyState } from '@/components/ui/empty-state'
import { ButtonLink } from '@/components/ui/button'
import type { SearchParams } from '@/components/table/list-state'
import { may } from '@/lib/door/policy'
import { findEverywhere } from '@/lib/search'
import { holdsNumber, LONGEST, SHORTEST } from '@/lib/text/typed-search'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { NO_SUCH_NUMBER } from './addresses'
import { FoundGroups } from './found-groups'
import { SearchForm } from './search-form'

export const metadata: Metadata = { title: 'Søg i portalen' }

/** What is found by some words, of every kind the reader may see (RP-3). Works without JavaScript. */
export default async function SearchPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  if (!may((await here()).actor, 'search.find')) forbidden()
  const { q, nummer } = await searchParams
  const typed = (Array.isArray(q) ? q[0] : q)?.trim() ?? ''
  return (
    <>
      <PageHead
        title="Søg i portalen"
        lead="Find leverandører, laboratorier, systemer, konti, kontaktpersoner, aftaler, certificeringer, alarmer, servicemeddelelser og prøvenumre."
      />
      <SearchForm typed={typed} />
      {typed ? <Answer typed={typed} /> : nummer === 'ukendt' ? <UnknownNumber /> : <HowTo />}
    </>
  )
}

async function Answer({ typed }: { typed: string }) {
  if (typed.length < SHORTEST || typed.length > LONGEST)
    return (
      <EmptyState title={`Skriv mellem ${SHORTEST} og ${LONGEST} tegn`}>
        Et par ord er nok: et navn, en by, en konto, en mailadresse.
      </EmptyState>
    )
  const found = show(await findEverywhere(await here(), { q: typed }))
  const anything = found.groups.length > 0 || found.number?.href
  // Whoever writes a number into the address themselves is not shown it there any longer than it takes to look.
  if (!anything && holdsNumber(typed)) redirect(NO_SUCH_NUMBER as Route)
  return anything ? <FoundGroups found={found} typed={typed} /> : <NothingFound typed={typed} />
}

function NothingFound({ typed }: { typed: string }) {
  return (
    <EmptyState title={`Vi fandt intet med »${typed}«`}>
      Prøv med færre ord, en anden stavemåde eller en del af navnet. Du finder kun det, du har adgang til.
    </EmptyState>
  )
}

function UnknownNumber() {
  return (
    <EmptyState
      title="Vi kender ikke nummeret"
      action={
        <ButtonLink href="/opslag" look="secondary">
          Slå et prøvenummer op
        </ButtonLink>
      }
    >
      Det er hverken et prøvenummer, der er trukket, eller et CVR-, GLN-, SOR- eller telefonnummer i portalen.
      Vi har ikke gemt det, du skrev: det kunne være et CPR-nummer.
    </EmptyState>
  )
}

function HowTo() {
  return (
    <div className="max-w-text text-ink-soft">
      <p>
        Skriv en del af et navn, en by, en konto, en mailadresse, et telefon-, CVR-, GLN- eller SOR-nummer, et
        aftalenummer eller et helt prøvenummer. Store og små bogstaver er lige gode, og det samme er æ og ae,
        ø og oe, å og aa.
      </p>
      <p className="mt-3">
        Du kan søge fra alle sider: brug feltet øverst, eller tryk <kbd>Ctrl</kbd> + <kbd>K</kbd>.
      </p>
    </div>
  )
}
