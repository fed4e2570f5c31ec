import { parseMarkdown } from '@/lib/text/markdown'
import { ANNEXES, clause } from './agreement-annexes.fixture'
import type { Block, Document } from './document'

const mainText: Block[] = [
  ...parseMarkdown(
    'Aftalen regulerer, hvordan leverandøren slutter sine laboratoriesystemer til **NPN-servicen**, som uddeler nationalt unikke prøvenumre. Den består af hovedteksten og tre bilag. Er der forskel på hovedteksten og et bilag, gælder hovedteksten.',
  ),
  { type: 'heading', level: 2, text: 'Parterne' },
  {
    type: 'facts',
    facts: [
      { term: 'Forvaltende part', value: 'MedCom' },
      { term: 'CVR-nummer', value: '26 91 99 91' },
      { term: 'Adresse', value: 'Forskerparken 10, 5230 Odense M' },
      {
        term: 'Kontakt',
        value: [
          { type: 'link', href: 'mailto:NPN@medcom.dk', children: [{ type: 'text', text: 'NPN@medcom.dk' }] },
        ],
      },
    ],
  },
  {
    type: 'facts',
    facts: [
      { term: 'Leverandør', value: 'Nordlys Lab-IT (demo)' },
      { term: 'CVR-nummer', value: '12 34 56 74' },
      { term: 'Adresse', value: 'Ærøskøbingvej 14, 2. sal, 8200 Aarhus N' },
      { term: 'Laboratoriesystemer', value: 'Nordlys LIS 7.2 og Nordlys Mikro 3' },
    ],
  },
  clause(
    '1',
    'Formål og baggrund',
    'Et prøvenummer må kun bruges én gang i Danmark. Derfor trækker laboratoriernes systemer deres numre i serier fra NPN-servicen, og ingen andre steder fra.\n\nLeverandøren er ansvarlig for, at systemerne trækker, gemmer og bruger numrene, som bilag 1 beskriver. MedCom er ansvarlig for, at servicen kan uddele dem.',
  ),
  clause(
    '2',
    'Hvem gør hvad',
    'MedCom forvalter servicen på vegne af regionerne og staten. Det betyder, at MedCom\n\n- opretter, ændrer og lukker systemkonti,\n- udsender driftsmeddelelser med mindst de varsler, der står i bilag 2,\n- fører listen over kontaktpersoner i bilag 3, og\n- holder øje med, om numrene trækkes i den rytme, som er aftalt.\n\nLeverandøren giver **first level-support** til sine laboratorier. Et laboratorium henvender sig altid til sin leverandør; leverandøren henvender sig til MedCom.',
  ),
  clause(
    '3',
    'Ikrafttræden',
    'Aftalen træder i kraft, når begge parter har skrevet under, og de krav, der efter bilag 1 skal være opfyldt *før tilslutning*, er opfyldt eller frafaldet skriftligt med en begrundelse.\n\nFor systemer, som allerede trækker numre, gælder kravene fra de datoer, der står i bilag 1.',
  ),
  clause(
    '4',
    'Ændring af vilkår',
    'MedCom kan ændre aftalen og dens bilag med 6 måneders varsel. Varslet kan være kortere, når lovgivning eller hensyn til sikkerheden kræver det; begrundelsen skal da stå i varslet.\n\n1. Leverandøren får ændringen tilsendt som en ny version, hvor forskellene kan ses.\n2. Leverandøren accepterer ændringen eller gør indsigelse inden for 30 dage.\n3. Er der ikke enighed 60 dage før ændringen skal gælde, kan hver af parterne opsige aftalen efter punkt 5.',
  ),
  clause(
    '5',
    'Opsigelse',
    'Hver af parterne kan opsige aftalen skriftligt med 6 måneders varsel til udgangen af en måned. Når aftalen ophører, lukker MedCom leverandørens konti. Numre, der er trukket, men ikke brugt, leveres tilbage inden 14 dage.\n\nVæsentlig misligholdelse, der ikke er rettet 30 dage efter et skriftligt påkrav, giver den anden part ret til at ophæve aftalen straks.',
  ),
  clause(
    '6',
    'Overdragelse',
    'Går forvaltningen af servicen over til en anden offentlig myndighed, indtræder den i MedComs rettigheder og pligter efter aftalen. MedCom giver besked senest tre måneder før.',
  ),
  { type: 'heading', level: 2, text: 'Underskrifter' },
  ...parseMarkdown(
    'Aftalen er underskrevet i NPN-portalen. Hvem der har skrevet under, hvordan og hvornår, fremgår også af revisionssiden bagest.',
  ),
  {
    type: 'signatures',
    signatures: [
      {
        party: 'For Nordlys Lab-IT (demo)',
        date: '12. november 2026 kl. 10.42',
        name: 'Åse Østergård',
        email: 'aase.oestergaard@nordlys.example',
        title: 'Administrerende direktør',
        place: 'Direktionen',
      },
      { party: 'For MedCom' },
    ],
  },
]

/** An agreement with annexes as the portal may write one: for tests, and to look at. */
export const AGREEMENT: Document = {
  title: 'Tilslutningsaftale om brug af NPN-servicen',
  subtitle: 'mellem MedCom og Nordlys Lab-IT (demo)',
  language: 'da-DK',
  author: 'MedCom',
  createdAt: new Date('2026-11-12T09:42:00Z'),
  reference: 'NPN-2026-0042 · version 3',
  blocks: [...mainText, ...ANNEXES],
}
