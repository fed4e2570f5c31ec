import { query } from '@/lib/door'
import type { ApprovalStatus } from '@/lib/systems/approval-words'
import { OPEN_STATES } from './rules'
import { Compare } from './schemas'
import { REGISTER_WORDS, type RegisterWord } from './words'

/** Of what several certifications of one system say of a standard, the word that matters most; the best first. */
const BEST_FIRST: readonly RegisterWord[] = [
  'approved',
  'testing',
  'planned',
  'ordered',
  'expired',
  'notApproved',
  'testMissing',
]

/** Systems against standards as register and list say together today, whatever the versions; a vendor sees its own (CE-1). */
export const compareCertifications = query({
  name: 'certification.compare',
  input: Compare,
  async run({ tx, input: { vendorId } }) {
    const rows = await tx.certificationRegister.findMany({
      where: { current: true, word: { not: 'withdrawn' }, ...(vendorId && { vendorId }) },
      select: {
        systemId: true,
        systemName: true,
        vendorId: true,
        vendorName: true,
        standardId: true,
        standardLabel: true,
        standardName: true,
        direction: true,
        word: true,
        listStatus: true,
      },
      orderBy: [{ systemName: 'asc' }, { systemId: 'asc' }],
    })
    const answers = new Map<string, RegisterWord>()
    for (const { systemId, standardId, direction, ...one } of rows) {
      const key = `${standardId} ${direction} ${systemId}`
      const before = answers.get(key)
      const said = saidOf(one as Said)
      if (!before || rank(said) < rank(before)) answers.set(key, said)
    }
    const systems = new Map(
      rows.map(({ systemId, systemName, vendorName }) => [
        systemId,
        { id: systemId, name: systemName, vendorName },
      ]),
    )
    const tests = new Map(
      rows.map(({ standardId, standardLabel, standardName, direction }) => [
        `${standardId} ${direction}`,
        { key: `${standardId} ${direction}`, label: standardLabel, name: standardName, direction },
      ]),
    )
    return {
      systems: [...systems.values()],
      tests: [...tests.values()].toSorted(
        (a, b) => a.direction.localeCompare(b.direction) || a.label.localeCompare(b.label, 'da'),
      ),
      answers,
    }
  },
})

interface Said {
  word: RegisterWord
  listStatus: ApprovalStatus | null
}

/** What was approved on the list stays so while a newer version is only being tested. */
function saidOf({ word, listStatus }: Said): RegisterWord {
  const isOpen = OPEN_STATES.some((state) => state === word)
  return isOpen && listStatus === 'approved' ? 'approved' : word
}

function rank(word: RegisterWord): number {
  const at = BEST_FIRST.indexOf(word)
  return at < 0 ? REGISTER_WORDS.length : at
}
