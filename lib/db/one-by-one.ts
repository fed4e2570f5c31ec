import { PrismaPg } from '@prisma/adapter-pg'

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>
type Transaction = Awaited<ReturnType<Adapter['startTransaction']>>

/**
 * The adapter, whose transactions ask one query after the other. A transaction has one connection, but Prisma asks for
 * several relations of a record at once; the driver puts up with that today, and will not in its next version.
 */
export class OneByOne extends PrismaPg {
  override async connect(): Promise<Adapter> {
    const adapter = await super.connect()
    const start = adapter.startTransaction.bind(adapter)
    adapter.startTransaction = async (...options) => inTurn(await start(...options))
    return adapter
  }
}

function inTurn(transaction: Transaction): Transaction {
  let last: Promise<unknown> = Promise.resolve()
  const after = <Query, Answer>(ask: (query: Query) => Promise<Answer>) => {
    return (query: Query): Promise<Answer> => {
      const answer = last.then(() => ask(query))
      last = answer.catch(() => undefined)
      return answer
    }
  }
  transaction.queryRaw = after(transaction.queryRaw.bind(transaction))
  transaction.executeRaw = after(transaction.executeRaw.bind(transaction))
  return transaction
}
