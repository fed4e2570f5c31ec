import type { Carrier, ClauseContent, Evidence, PartContent, Timing } from './schemas'

const MONTHS = 6

/** A clause with what it obliges its carrier to. */
function obliges(
  number: string,
  heading: string,
  text: string,
  [carrier, obligation, timing, evidence]: [Carrier, string, Timing, Evidence],
): ClauseContent {
  const deadlineMonths = timing === 'always' ? null : MONTHS
  return { number, heading, text, obligation, carrier, timing, deadlineMonths, evidence }
}

/** A clause that tells what is agreed and obliges nobody to anything one can tick. */
export function says(number: string, heading: string, text = ''): ClauseContent {
  const none = { obligation: '', carrier: null, timing: null, deadlineMonths: null, evidence: null }
  return { number, heading, text, ...none }
}

const TERMS: ClauseContent[] = [
  says('4', 'Adgang og prøvenumre'),
  says(
    '4.1',
    'Adgang gennem konti',
    'Systemer får adgang til NPN-servicen gennem konti. Hver konto hører til leverandøren selv eller til ét laboratorium, så det altid kan ses, hvem en serie er hentet til. Konti til test kan oprettes, før kravene til tilslutning er opfyldt.',
  ),
  obliges(
    '4.2',
    'Konti hos leverandøren og laboratorierne',
    'Leverandøren opretter, vedligeholder og lukker konti, både sine egne og sine laboratoriers. En konto bør høre til en afdeling og have en funktionspostkasse, så den ikke afhænger af én person.',
    ['vendor', 'Opret konti for leverandøren og for hvert laboratorium', 'beforeConnection', 'accounts'],
  ),
  obliges(
    '4.3',
    'Ét nummer, én prøve',
    'Et prøvenummer bruges til én prøve og aldrig igen. Numre leveres ikke tilbage, medmindre MedCom har aftalt det. Opdages det, at et nummer er brugt to gange, får MedCom straks besked.',
    [
      'laboratory',
      'Brug hvert nummer én gang, og meld det straks, hvis det er sket to gange',
      'always',
      'manual',
    ],
  ),
  obliges(
    '4.4',
    'Første trækning og løbende trækning',
    'Leverandøren planlægger sammen med hvert laboratorium en første trækning, der rækker til omkring et halvt års forbrug. Derefter henter systemet selv nye numre **hver anden uge**, så laboratoriet hele tiden har omkring et halvt års numre liggende og kan arbejde videre, hvis servicen er nede.',
    [
      'vendor',
      'Planlæg første trækning med hvert laboratorium, og sæt automatisk trækning op hver anden uge',
      'beforeConnection',
      'firstDraws',
    ],
  ),
  says('5', 'Udveksling med servicen'),
  obliges(
    '5.1',
    'MedComs formater',
    'Numre udveksles i de formater, MedCom har fastlagt, så det sker ens i alle laboratoriesystemer.',
    ['vendor', 'Udveksl prøvenumre i MedComs formater', 'always', 'certification'],
  ),
  obliges(
    '5.2',
    'Test og certificering',
    'At formaterne overholdes, vises ved en test, som leverandøren bestiller hos MedCom og gennemfører sammen med MedCom. Et system uden certificering tilsluttes ikke.\n\nTrækning af numre på servicens webside ophører efter en overgangsperiode. Opslag på et nummer kan stadig ske dér.',
    ['vendor', 'Bestil og bestå MedComs test af hvert system', 'beforeConnection', 'certification'],
  ),
  obliges('5.3', 'Krypteret forbindelse', 'Al kommunikation med servicen sker over HTTPS.', [
    'vendor',
    'Brug HTTPS til al kommunikation med servicen',
    'beforeConnection',
    'https',
  ]),
  says('9', 'Support'),
  obliges(
    '9.1',
    'First level-support hos leverandøren',
    'Leverandøren hjælper brugere i sin egen organisation og hos sine laboratorier, og fortæller laboratorierne, hvor de skal henvende sig.',
    ['vendor', 'Fortæl laboratorierne, hvor de får first level-support', 'afterInForce', 'manual'],
  ),
  says(
    '9.2',
    'Hvad en henvendelse skal indeholde',
    'Inden leverandøren henvender sig til MedCom, har den undersøgt, om fejlen ligger hos den selv eller laboratoriet. Henvendelsen fortæller\n\n- hvad der sker, siden hvornår og hvor,\n- hvilket system, hvilken version og hvilken konto det gælder,\n- hvad der er undersøgt, gerne med uddrag af loggen,\n- hvem MedCom kan svare.',
  ),
  obliges(
    '9.3',
    'Third level-support',
    'Kan MedCom ikke selv løse en fejl i servicen, bringer MedCom den videre til programmelleverandøren og holder leverandøren orienteret.',
    ['medcom', 'Bring fejl i servicen videre til programmelleverandøren', 'always', 'manual'],
  ),
  obliges(
    '9.4',
    'Second level-support hos MedCom',
    'MedCom hjælper leverandøren med spørgsmål om servicen inden for normal arbejdstid, når leverandøren skriver til [NPN@medcom.dk](mailto:NPN@medcom.dk).',
    ['medcom', 'Giv leverandøren second level-support i normal arbejdstid', 'always', 'manual'],
  ),
  says('10', 'Kontaktpersoner'),
  obliges(
    '10.1',
    'Kontaktpersoner i bilag 3',
    'Leverandøren oplyser i bilag 3, hvem MedCom kan kontakte, hos den selv og hos hvert laboratorium, og om hvad.',
    ['vendor', 'Udfyld kontaktpersonerne i bilag 3', 'beforeConnection', 'contacts'],
  ),
  obliges(
    '10.2',
    'Kontaktpersoner, der holdes ved lige',
    'MedCom bruger kontaktpersonerne ved tilslutningen, når der oprettes i servicen, og i den daglige drift, også når servicen er nede. Leverandøren giver derfor MedCom besked om hver ændring.',
    ['vendor', 'Giv besked om hver ændring af kontaktpersonerne', 'always', 'contacts'],
  ),
]

const SERVICE: ClauseContent[] = [
  says(
    '1',
    'Åbningstid for support',
    'MedComs support er åben på hverdage i normal arbejdstid. De præcise klokkeslæt er ikke fastlagt i dette udkast. Der er ingen aftalt support uden for åbningstiden.',
  ),
  says(
    '2',
    'Tilgængelighed og svartid',
    'Mål for, hvor stor en del af tiden servicen er oppe, og hvor hurtigt den svarer, er ikke fastlagt i dette udkast. Et laboratorium skal kunne undvære servicen, så længe dets numre rækker.',
  ),
  says(
    '3',
    'Fejl og hvor hurtigt de tages op',
    'Frister for, hvornår arbejdet på en fejl begynder, og hvornår den er løst, er ikke fastlagt i dette udkast. MedCom orienterer kontaktpersonerne, når servicen er nede, og igen når den er oppe.',
  ),
  says(
    '4',
    'Planlagte afbrydelser',
    'Planlagte afbrydelser meldes til kontaktpersonerne, inden de sker. Hvor lang tid før er ikke fastlagt i dette udkast.',
  ),
  says(
    '5',
    'Når en snitflade lukker',
    'Lukker MedCom en måde at kommunikere med servicen på, gælder samme varsel som ved ændring af vilkår.',
  ),
]

/** Bilag 1 to 3 of the first template; the numbers of bilag 1 are those of the published draft. */
export const ANNEXES: PartContent[] = [
  {
    kind: 'annex',
    title: 'Bilag 1: Vilkår for tilslutning',
    introduction:
      'Ved hvert krav står, hvem der bærer det, hvornår det skal være opfyldt, og hvad der viser det. Numrene følger det udkast, der er i høring; numre, som mangler, er ikke offentliggjort.',
    clauses: TERMS,
  },
  {
    kind: 'annex',
    title: 'Bilag 2: Servicemål og åbningstider',
    introduction: 'Udkastet lader meget stå åbent her. Hvad der ikke er fastlagt, er sagt ved hvert punkt.',
    clauses: SERVICE,
  },
  {
    kind: 'contacts',
    title: 'Bilag 3: Kontaktpersoner',
    introduction:
      'Kontaktpersonerne, som de er registreret i NPN-portalen. Leverandøren holder dem ved lige dér, uden ny underskrift.',
    clauses: [],
  },
]
