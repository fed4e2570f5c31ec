import { Field } from '@/components/form/field'
import { Button } from '@/components/ui/button'
import type { AlarmKind } from '@/lib/alarms/kinds'
import { THRESHOLD_WORDS } from '@/lib/alarms/rule-words'
import { mostTried } from '@/lib/alarms/try-bounds'
import { formatNumber } from '@/lib/format'
import { ruleHref } from '../../rule'
import { figureName, type Asked } from './asked'

function boundOf(kind: AlarmKind): string {
  const most = mostTried(kind)
  return `Højst tre år ad gangen${most === null ? '' : `, og højst ${formatNumber(most)} linjer, som reglen skal se på`}.`
}

/** The figures to try, and on which time: a form that gets, so that what was tried has an address. */
export function TryForm({
  kind,
  asked: { since, until, figures },
  errors,
}: {
  kind: AlarmKind
  asked: Asked
  errors: Readonly<Record<string, string>>
}) {
  const fields = [
    ...Object.entries<{ label: string; hint?: string }>(THRESHOLD_WORDS[kind]).map(([name, words]) => ({
      ...words,
      field: name,
      name: figureName(name),
      value: figures[name] ?? '',
      day: name === 'from',
    })),
    {
      label: 'Prøv på trækninger fra og med',
      hint: boundOf(kind),
      field: 'since',
      name: 'fra',
      value: since,
      day: true,
    },
    { label: 'til og med', field: 'until', name: 'til', value: until, day: true },
  ]
  return (
    <form action={`${ruleHref(kind)}/proev`} method="get" className="max-w-form">
      {fields.map(({ field, name, label, value, day, ...more }) => {
        const id = `proev-${name}`
        const hint = 'hint' in more ? more.hint : undefined
        const error = errors[field]
        const described = [hint && `${id}-hjaelp`, error && `${id}-fejl`].filter(Boolean).join(' ')
        return (
          <Field key={name} id={id} label={label} hint={hint} error={error}>
            <input
              id={id}
              name={name}
              type={day ? 'date' : 'text'}
              inputMode={day ? undefined : 'numeric'}
              defaultValue={value}
              className="input"
              style={{ maxWidth: `calc(${day ? 14 : 8}ch + 2.5rem)` }}
              autoComplete="off"
              aria-invalid={error ? true : undefined}
              aria-describedby={described || undefined}
            />
          </Field>
        )
      })}
      <div className="mt-6">
        <Button type="submit">Prøv reglen</Button>
      </div>
    </form>
  )
}
