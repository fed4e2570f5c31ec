'use server'

import type { FormState } from '@/components/form/state'
import { formatDate } from '@/lib/format'
import {
  answerNotice,
  previewTermination,
  terminateAgreement,
  upholdNotice,
  withdrawNotice,
} from '@/lib/notices'
import { here } from '@/lib/web/request'
import { submit } from '@/lib/web/submit'
import { submitInSteps } from '@/lib/web/submit-in-steps'

const to = (id: string) => `/aftaler/${id}/varsler`

export async function terminateAction(state: FormState, data: FormData): Promise<FormState> {
  return submitInSteps(terminateAgreement, state, data, {
    async consequences(values) {
      const outcome = await previewTermination(await here(), values as never)
      if (!outcome.ok) return outcome
      const { number, vendor, administrator, effectiveOn } = outcome.value
      return {
        ok: true,
        value: [
          `Aftale ${number} mellem ${administrator} og ${vendor} opsiges i dag.`,
          `Sidste gyldige dag er den ${formatDate(effectiveOn)}. Indtil da gælder aftalen uændret.`,
          `${vendor} og ${administrator} får en mail om opsigelsen, og den lægges som dokument på aftalen.`,
          'Du kan trække opsigelsen tilbage, indtil den dag er gået.',
        ],
      }
    },
    done: ({ agreementId, effectiveOn }) => ({
      to: to(agreementId),
      message: `Aftalen er opsagt. Sidste gyldige dag er den ${formatDate(effectiveOn)}.`,
    }),
  })
}

export async function withdrawNoticeAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(withdrawNotice, state, data, {
    done: ({ agreementId, kind }) => ({
      to: to(agreementId),
      message:
        kind === 'termination'
          ? 'Opsigelsen er trukket tilbage. Aftalen gælder som før.'
          : 'Varslet er trukket tilbage. Aftalen gælder på de vilkår, den har.',
    }),
  })
}

export async function answerAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(answerNotice, state, data, {
    done: ({ agreementId, answer, effectiveOn }) => ({
      to: to(agreementId),
      message:
        answer === 'accepted'
          ? `Tak. De nye vilkår gælder fra den ${formatDate(effectiveOn)}.`
          : 'Indsigelsen er sendt til MedCom. Vilkårene gælder ikke, før MedCom har taget stilling.',
    }),
    labels: { answer: 'Svar' },
  })
}

export async function upholdAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(upholdNotice, state, data, {
    done: ({ agreementId }) => ({
      to: to(agreementId),
      message: 'Vilkårene er fastholdt. Leverandøren får en mail om det.',
    }),
  })
}
