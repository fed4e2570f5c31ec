import { Form } from '@/components/form/form'
import { HiddenInput } from '@/components/form/hidden-input'
import { initialState } from '@/components/form/state'
import { SubmitButton } from '@/components/form/submit-button'
import type { Column } from '@/components/table/columns'
import { Link } from '@/components/ui/link'
import { Mono } from '@/components/ui/mono'
import { formatCount, formatShortDate } from '@/lib/format'
import type { listDifferences } from '@/lib/registers'
import type { DifferenceKind } from '@/lib/registers/differences'
import { DIFFERENCE_WORDS } from '@/lib/registers/words'
import { reconsiderAction, settleAction } from './actions'

export type DifferenceRow = Extract<
  Awaited<ReturnType<typeof listDifferences>>,
  { ok: true }
>['value']['rows'][number]

const account: Column<DifferenceRow> = {
  key: 'account',
  header: 'Konto',
  keep: true,
  cell: ({ account: name, accountId }) =>
    accountId ? (
      <Link href={`/konti/${accountId}`}>
        <Mono>{name}</Mono>
      </Link>
    ) : (
      <Mono>{name}</Mono>
    ),
}
const kind: Column<DifferenceRow> = {
  key: 'kind',
  header: 'Forskel',
  cell: (row) =>
    `${DIFFERENCE_WORDS[row.kind]}${row.kind === 'silent' || !row.found ? '' : `: ${row.found.name}`}`,
}
const register: Column<DifferenceRow> = {
  key: 'register',
  header: 'I registret',
  cell: (row) =>
    row.accountId
      ? `${row.laboratory?.name ?? 'Leverandørens egen'} (${row.vendor?.name ?? 'ingen leverandør'})`
      : `Nej. Leverandør i dag: ${row.vendor?.name ?? 'ingen'}`,
}
const drawn: Column<DifferenceRow> = {
  key: 'drawn',
  header: 'Trækninger',
  cell: ({ draws, firstAt, lastAt }) =>
    firstAt && lastAt
      ? `${formatCount(draws, 'trækning', 'trækninger')}, ${formatShortDate(firstAt)} til ${formatShortDate(lastAt)}`
      : 'Ingen',
}

const DEEDS: Partial<Record<DifferenceKind, { deed: string; label: string }>> = {
  unknown: { deed: 'create', label: 'Opret kontoen' },
  silent: { deed: 'close', label: 'Luk kontoen' },
  elsewhere: { deed: 'move', label: 'Flyt kontoen dertil' },
}

const open: Column<DifferenceRow> = {
  key: 'deed',
  header: 'Afgør',
  cell: (row) => {
    const deed = DEEDS[row.kind]
    return (
      <span className="flex flex-wrap items-center gap-3">
        {deed && (
          <Form
            id={`afgoer-${row.key}`}
            action={settleAction}
            initial={initialState({ key: row.key, deed: deed.deed })}
            className="contents"
          >
            <HiddenInput name="key" />
            <HiddenInput name="deed" />
            <SubmitButton look="secondary" small>
              {deed.label}
              <span className="sr-only"> {row.account}</span>
            </SubmitButton>
          </Form>
        )}
        {row.kind === 'otherVendor' && row.laboratory && (
          <Link href={`/laboratorier/${row.laboratory.id}/overdrag`}>Overdrag laboratoriets konti</Link>
        )}
        <Link href={`/konti/register/afstemning/maa-staa?noegle=${encodeURIComponent(row.key)}`}>
          Lad den stå<span className="sr-only">: {row.account}</span>
        </Link>
      </span>
    )
  },
}

const settled: Column<DifferenceRow> = {
  key: 'reason',
  header: 'Må stå, fordi',
  cell: ({ decision }) => decision && `${decision.reason} (${formatShortDate(decision.decidedAt)})`,
}
const again: Column<DifferenceRow> = {
  key: 'again',
  header: 'Fortryd',
  cell: ({ key, account }) => (
    <Form id={`igen-${key}`} action={reconsiderAction} initial={initialState({ key })} className="contents">
      <HiddenInput name="key" />
      <SubmitButton look="secondary" small>
        Sæt på listen igen<span className="sr-only">: {account}</span>
      </SubmitButton>
    </Form>
  ),
}

export function columnsFor(shown: 'open' | 'settled', mayDecide: boolean): Column<DifferenceRow>[] {
  const facts = [account, kind, register, drawn]
  if (shown === 'settled') return [...facts, settled, ...(mayDecide ? [again] : [])]
  return mayDecide ? [...facts, open] : facts
}
