import { formatDate, formatShare } from '@/lib/format'
import { addDays } from '@/lib/text/days'
import { earliest, fromPoints, unknown, type Check } from '../finding'

/** Bilag 1, 5.1: each system that the laboratory uses has passed MedCom's tests, as the register and the list know it. */
export const certified: Check = {
  ofLaboratory({ id, systems }, { standardsChangeOn }, _thresholds, day) {
    const later = systems
      .flatMap(({ from, to }) => [from, to && addDays(to, 1)])
      .filter((turn) => turn && turn > day)
    const inUse = systems.filter(({ from, to }) => from <= day && (!to || to >= day))
    const changes = [
      earliest(later),
      standardsChangeOn && standardsChangeOn > day ? standardsChangeOn : null,
      ...inUse.map(({ state, until }) => (state === 'certified' && until ? addDays(until, 1) : null)),
      ...inUse.map(({ listChangesOn }) => listChangesOn),
    ]
    if (inUse.length === 0)
      return {
        ...unknown('Portalen ved ikke, hvilket system laboratoriet bruger.', [
          { name: 'System', text: 'Ikke registreret', ok: null, href: `/laboratorier/${id}` },
        ]),
        changesOn: earliest(changes),
      }
    const points = inUse.map(({ name, state, until, text, href }) => ({
      name,
      text: until && state === 'certified' ? `${text}, til den ${formatDate(until)}.` : ended(text),
      ok: state === 'unknown' ? null : state === 'certified',
      href,
    }))
    const right = points.filter(({ ok }) => ok).length
    return fromPoints(
      points,
      `${formatShare(right, inUse.length, 'system i brug', 'systemer i brug')} er certificeret.`,
      changes,
    )
  },
}

function ended(text: string): string {
  return text.endsWith('.') ? text : `${text}.`
}
