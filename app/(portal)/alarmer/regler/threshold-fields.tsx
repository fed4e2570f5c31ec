import { DateInput, TextInput } from '@/components/form/text-input'
import type { AlarmKind } from '@/lib/alarms/kinds'
import { THRESHOLD_WORDS } from '@/lib/alarms/rule-words'

const DAYS = ['from']

/** The figures of a rule as fields, with what each means; of some of them where only those are asked for. */
export function thresholdFields(
  kind: AlarmKind,
  {
    values = {},
    only,
    optional = false,
  }: { values?: Record<string, string>; only?: readonly string[]; optional?: boolean } = {},
) {
  return Object.entries<{ label: string; hint?: string }>(THRESHOLD_WORDS[kind])
    .filter(([name]) => !only || only.includes(name))
    .map(([name, { label, hint }]) =>
      DAYS.includes(name) ? (
        <DateInput key={name} name={name} label={label} hint={hint} optional value={values[name]} />
      ) : (
        <TextInput
          key={name}
          name={name}
          label={label}
          hint={hint}
          inputMode="numeric"
          width={8}
          autoComplete="off"
          optional={optional}
          value={values[name]}
        />
      ),
    )
}
