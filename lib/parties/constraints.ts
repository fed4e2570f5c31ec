/** What to say when the database finds a number or code taken. */
export const ORGANISATION_CONSTRAINTS = {
  organisation_cvr_key: {
    field: 'cvr',
    message: 'CVR-nummeret hører til en anden organisation. Søg den frem på listen.',
  },
  organisation_gln_key: { field: 'gln', message: 'GLN-nummeret hører til en anden organisation.' },
}

export const LABORATORY_CONSTRAINTS = {
  laboratory_code_key: { field: 'code', message: 'Koden hører til et andet laboratorium. Skriv en anden.' },
  laboratory_sor_key: {
    field: 'sor',
    message: 'SOR-koden hører til et andet laboratorium. Søg det frem på listen.',
  },
  laboratory_gln_key: { field: 'gln', message: 'GLN-nummeret hører til et andet laboratorium.' },
}
