import { parseMarkdown } from '@/lib/text/markdown'
import type { Block, Clause } from './document'

export const clause = (number: string, heading: string, text: string, level?: 2 | 3): Clause => ({
  type: 'clause',
  number,
  heading,
  level,
  text: parseMarkdown(text),
})
const point = (number: string, text: string): Clause => ({
  type: 'clause',
  number,
  text: parseMarkdown(text),
})

const requirement = 'Leverandøren skal kunne vise, hvordan kravet er opfyldt, når MedCom beder om det.'
const annex1: Block[] = [
  { type: 'annex', label: 'Bilag 1', heading: 'Krav til leverandøren og dens systemer' },
  ...parseMarkdown(
    'Hvert krav siger, hvad der skal gøres, hvem der bærer det, og hvornår det skal være opfyldt. Krav mærket *før tilslutning* skal være opfyldt, før en produktionskonto åbnes.',
  ),
  {
    type: 'note',
    heading: 'Udkast',
    text: parseMarkdown(
      'Kravene er skrevet som udkast til brug for NPN-portalens demonstration. De er **ikke** MedComs endelige tekst; den findes på [medcom.dk](https://www.medcom.dk).',
    ),
  },
  clause('1', 'Trækning af numre', ''),
  ...Array.from({ length: 5 }, (_, index) =>
    clause(
      `1.${index + 1}`,
      ['Serier', 'Førstegangstrækning', 'Rytme', 'Beholdning', 'Tilbagelevering'][index]!,
      `Systemet trækker numre i sammenhængende serier og gemmer dem, så ingen numre kan gå tabt ved et nedbrud. Den første trækning aftales med MedCom og svarer til et halvt års forbrug; derefter trækkes hver anden uge.\n\n${requirement}`,
      3,
    ),
  ),
  clause('2', 'Kommunikation og sikkerhed', ''),
  point(
    '2.1',
    'Al kommunikation med NPN-servicen foregår over HTTPS med TLS 1.2 eller nyere. Adgang over HTTP lukker den dato, der står i bilag 2.',
  ),
  point(
    '2.2',
    'Systemkontoens adgangskode opbevares krypteret og skiftes mindst hvert andet år, og straks når en medarbejder, der kender den, forlader leverandøren. Eksempel på en adresse, som skal kunne nås: `https://npn.medcom.example/services/nationaltproevenummer/v2/traekninger?laboratorium=4711`.',
  ),
  point(
    '2.3',
    'Leverandøren melder straks til MedCom, hvis\n\n- et nummer er brugt mere end én gang,\n- en serie er gået tabt, herunder\n  - ved nedbrud, hvor serien ikke kan genskabes,\n  - ved fejl i en opdatering, eller\n- uvedkommende kan have haft adgang til en konto.',
  ),
  clause(
    '3',
    'Support',
    `Leverandøren har en bemandet support på hverdage kl. 8–16 og en vagt uden for den tid ved driftsstop.\n\n${requirement}`,
  ),
]

const annex2: Block[] = [
  { type: 'annex', label: 'Bilag 2', heading: 'Varsler, frister og driftstider' },
  ...parseMarkdown(
    'Fristerne regnes i kalenderdage, hvis ikke andet er sagt. Falder en frist på en helligdag, løber den til næste hverdag.',
  ),
  {
    type: 'table',
    caption: 'Varsler og frister',
    rowHeadings: true,
    columns: [
      { heading: 'Hændelse' },
      { heading: 'Hvem giver besked', share: 26 },
      { heading: 'Varsel', align: 'right' },
      { heading: 'Måde' },
    ].map(
      (column, index) =>
        ({ ...column, share: [30, 22, 16, 32][index] }) as { heading: string; share: number },
    ),
    rows: [
      [
        'Planlagt servicevindue',
        'MedCom',
        '14 dage',
        'Mail til funktionen *drift* og driftsstatus på portalen',
      ],
      ['Driftsforstyrrelse', 'MedCom', 'straks', 'Mail og SMS til vagten'],
      ['Ændring af webservice', 'MedCom', '6 måneder', 'Ny version af bilag 1 og testmiljø'],
      ['Skift af funktionspostkasse', 'Leverandøren', '5 hverdage', 'NPN-portalen'],
      ['Opsigelse', 'Begge parter', '6 måneder', 'NPN-portalen, med kvittering'],
    ],
  },
  clause(
    '1',
    'Svartider',
    'Servicen svarer på en trækning inden for to sekunder i 99 % af tilfældene, målt over en måned. Er servicen nede, trækkes der igen efter mindst 5 minutter, så den ikke overbelastes, når den kommer op.',
  ),
]

const names = [
  'Åse Østergård',
  'Søren Kjær',
  'Mette Ørsted-Ravn',
  'Łukasz Wiśniewski',
  'Birgitte Å. Møller',
  'Jörg Müller',
]
const functions = ['Drift', 'Teknik', 'Aftale', 'Oprettelse af brugere', 'First level-support', 'Sikkerhed']
const annex3: Block[] = [
  { type: 'annex', label: 'Bilag 3', heading: 'Kontaktpersoner' },
  ...parseMarkdown(
    'Bilaget viser kontaktpersonerne, som de var registreret i NPN-portalen den 12. november 2026 kl. 10.42. Det ændres i portalen uden ny underskrift.',
  ),
  {
    type: 'table',
    columns: [{ heading: 'Funktion' }, { heading: 'Navn' }, { heading: 'Kontakt' }, { heading: 'Gælder' }],
    rowHeadings: true,
    rows: Array.from({ length: 34 }, (_, index) => [
      functions[index % 6]!,
      names[index % 6]!,
      `funktionspostkasse-${index + 1}@klinisk-biokemi.regionvest.example, 70 00 00 ${String(index).padStart(2, '0')}`,
      index < 6
        ? 'Leverandøren'
        : `Klinisk Biokemi, Demohospital ${['Vest', 'Øst', 'Nord', 'Syd'][index % 4]}`,
    ]),
  },
  { type: 'annex', label: 'Revisionsside', heading: 'Hvordan aftalen er underskrevet' },
  {
    type: 'facts',
    facts: [
      { term: 'Aftale', value: 'NPN-2026-0042, version 3' },
      {
        term: 'Vist og underskrevet',
        value: [
          { type: 'code', text: '3f2a9c41 8be07d15 90aa4471 c3de22f0 7b6c1e58 4d90ab37 f1125e86 0c44d9b3' },
        ],
      },
    ],
  },
  {
    type: 'note',
    heading: 'Hvad seglet beviser',
    text: parseMarkdown(
      'Seglet beviser, at intet i dokumentet er ændret, siden det blev sat. Det er udstedt af NPN-portalen selv: en læser, der ikke kender udstederen, kan ikke af seglet alene se, **hvem** der har sat det.',
    ),
  },
]

/** Bilag 1–3 and the audit page. */
export const ANNEXES: Block[] = [...annex1, ...annex2, ...annex3]
