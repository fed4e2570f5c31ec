/** The fields of a rule for sample numbers, as people call them. */
export const FORMAT_FIELDS = {
  minLength: 'Korteste nummer',
  maxLength: 'Længste nummer',
  characters: 'Består af',
  prefix: 'Begynder med',
  checkDigit: 'Kontrolciffer',
}

export const CHARACTER_WORDS = { digits: 'Cifre', alphanumeric: 'Cifre og bogstaver' }
export const CHECK_DIGIT_WORDS = { none: 'Intet', modulus11: 'Modulus 11' }
