import { command } from '@/lib/door'
import { lockRequest } from './internal'
import { AnswerMedcom } from './schemas'
import { moveRequest, requestDeed } from './settle'

/** The vendor's answer to MedCom's question: the request waits for MedCom again. */
export const answerMedcom = command({
  name: 'account.answer',
  input: AnswerMedcom,
  async run({ tx, input, now, record }) {
    const { account, request } = await lockRequest(tx, input.id)
    const state = await moveRequest(tx, request, 'answer', { now, answer: input.answer })
    record(requestDeed(account, request, { requestState: state, answer: input.answer }))
    return { id: account.id }
  },
})
