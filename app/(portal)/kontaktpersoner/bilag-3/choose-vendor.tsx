import { Select } from '@/components/form/select'
import { Button } from '@/components/ui/button'
import { partyChoices } from '@/lib/parties'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'

/** For MedCom, which sees every vendor's: whose bilag 3 is shown. */
export async function ChooseVendor({ vendorId }: { vendorId?: string | undefined }) {
  const { vendors } = show(await partyChoices(await here(), {}))
  return (
    <form className="mb-6 flex flex-wrap items-end gap-4 [&_.field]:mt-0" data-noprint="">
      <Select
        name="leverandoer"
        label="Leverandør"
        options={vendors.map(({ id, name }) => ({ value: id, label: name }))}
        empty="Vælg leverandør"
        value={vendorId ?? ''}
      />
      <Button type="submit" look="secondary">
        Vis
      </Button>
    </form>
  )
}
