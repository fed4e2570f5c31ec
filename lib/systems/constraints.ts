/** What to say when the database finds a name taken. */
export const SYSTEM_CONSTRAINTS = {
  system_vendor_id_name_key: { field: 'name', message: 'Leverandøren har allerede et system med det navn.' },
}

export const VERSION_CONSTRAINTS = {
  system_version_system_id_label_key: { field: 'label', message: 'Systemet har allerede den version.' },
}
