import { Alert } from '@/components/ui/alert'
import type { Successor } from '@/lib/agreements/successors'
import { formatDate } from '@/lib/format'

/** That the document names a party which another has followed since it was made, and what a signature means then. */
export function SuccessorNote({ from, to, on }: Successor) {
  return (
    <Alert kind="info" title={`${to} er fulgt efter ${from}`}>
      <p>
        Dokumentet er fra før den {formatDate(on)} og nævner {from}. {to} er part i stedet, og det kommer til
        at stå i den underskrevne aftale. Skal dokumentet selv nævne {to}, trækker MedCom aftalen tilbage og
        sender en ny.
      </p>
    </Alert>
  )
}
