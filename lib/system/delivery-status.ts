import PostalMime from 'postal-mime'

/** What a mail server tells of a mail that came back. */
export interface CameBack {
  /** The mailbox' own fault: there is none, or it takes no mail. */
  ofAddress: boolean
  reason: string
}

/** As RFC 3464 has it, and RFC 6533 where addresses hold other letters. */
const REPORTS = ['message/delivery-status', 'message/global-delivery-status']

/**
 * Reads a mail that came back as RFC 3464 has it: null where it tells of no mail that is lost, as a mail that is late, one that
 * arrived, or somebody's holiday.
 */
export async function readReturned(source: Buffer): Promise<CameBack | null> {
  // What cannot be read tells of nothing, and would be sent again for days if it were refused.
  const mail = await PostalMime.parse(source).catch(() => null)
  const report = mail?.attachments.find(({ mimeType }) => REPORTS.includes(mimeType))
  if (!report) return null
  const text =
    typeof report.content === 'string' ? report.content : new TextDecoder('latin1').decode(report.content)
  // The first block is of the mail, each of the others of a recipient; ours have one.
  const failed = blocksOf(text).find((fields) => fields.get('action')?.toLowerCase() === 'failed')
  if (!failed) return null
  const status = /\d\.\d{1,3}\.\d{1,3}/.exec(failed.get('status') ?? '')?.[0] ?? ''
  const said = (failed.get('diagnostic-code') ?? '')
    .replace(/^[a-z-]+;/i, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
  return {
    ofAddress: /^5\.[12]\./.test(status),
    reason: (said || status || 'Mailen kom retur').slice(0, 500),
  }
}

/** The blocks of a report, each its fields by name in small letters; a line that begins with a space goes on the one before. */
function blocksOf(text: string): Map<string, string>[] {
  return text
    .replaceAll('\r\n', '\n')
    .replace(/\n[ \t]+/g, ' ')
    .split(/\n{2,}/)
    .map((block) => {
      const fields = block.split('\n').flatMap((line): [string, string][] => {
        const [, name, value] = /^([!-9;-~]+):\s*(.*)$/.exec(line) ?? []
        return name ? [[name.toLowerCase(), value!.trim()]] : []
      })
      return new Map(fields)
    })
}
