import type { Metadata } from 'next'
import { formatCount } from '@/lib/format'
import { ConfirmPage } from '../../../../../../confirm-page'
import { DeedForm } from '../../../../../../deed-form'
import { arrangeAction } from '../../../../actions'
import { crumbs, PLACE } from '../../../../version'
import { partOf, type PartParams } from '../part'

export async function generateMetadata(props: PartParams): Promise<Metadata> {
  return { title: `Fjern ${(await partOf(props)).part.title}?` }
}

export default async function RemovePartPage(props: PartParams) {
  const { draft, part } = await partOf(props)
  const deed = (
    <DeedForm
      action={arrangeAction}
      id="fjern"
      fields={{
        id: draft.id,
        version: String(draft.version),
        position: String(part.position),
        deed: 'fjern',
      }}
      label="Fjern delen"
      look="danger"
      small={false}
    />
  )
  return (
    <ConfirmPage
      title={`Fjern ${part.title}?`}
      trail={crumbs(draft)}
      deed={deed}
      back={`${PLACE}/${draft.id}/dele`}
    >
      <p>
        Delen og dens {formatCount(part.clauses.length, 'vilkår', 'vilkår')} forsvinder fra kladden. Udgivne
        versioner er uændrede.
      </p>
    </ConfirmPage>
  )
}
