import type { Option } from '@/components/form/select'

/** A system in a version as one choice of a list, so that no script is needed to choose both. */
const SEPARATOR = ' '

/** Every system of the vendors given, in each of its versions. */
export function systemOptions(
  systems: readonly { id: string; name: string; vendorId: string; versions: string[] }[],
  vendorId?: string | null,
): Option[] {
  return systems
    .filter((system) => vendorId === undefined || system.vendorId === vendorId)
    .flatMap(({ id, name, versions }) => [
      ...versions.map((label) => ({ value: `${id}${SEPARATOR}${label}`, label: `${name} ${label}` })),
      { value: id, label: versions.length > 0 ? `${name}, version ikke oplyst` : name },
    ])
}

/** The fields of the verb from what was chosen. */
export function readSystemChoice(value: string | string[] | undefined) {
  const chosen = [value ?? ''].flat()[0] ?? ''
  const [systemId = '', ...label] = chosen.split(SEPARATOR)
  return { systemId, versionLabel: label.join(SEPARATOR) }
}
