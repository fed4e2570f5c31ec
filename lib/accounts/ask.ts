import { command } from '@/lib/door'
import { lockRequest } from './internal'
import { questionLetter } from './mails'
import { AskVendor } from './schemas'
import { moveRequest, requestDeed } from './settle'
import { tellVendor } from './tell'

/** MedCom's question about a request: it waits for the vendor until it is answered. */
export const askAboutRequest = command({
  name: 'account.ask',
  input: AskVendor,
  async run(scope) {
    const { tx, input, now, record } = scope
    const { question } = input
    const { account, request } = await lockRequest(tx, input.id)
    const state = await moveRequest(tx, request, 'ask', { now, question, answer: null })
    await tellVendor(scope, account, request, questionLetter(account, request, question))
    record(requestDeed(account, request, { requestState: state, question }))
    return { id: account.id, name: account.name }
  },
})
