import { ANNEXES, says } from './first-template-annexes'
import type { ClauseContent, VersionContent } from './schemas'

const MAIN: ClauseContent[] = [
  says(
    '1',
    'Parterne',
    'Aftalen er indgået mellem den forvaltende part, her kaldet **MedCom**, og laboratoriesystemleverandøren, her kaldet **leverandøren**. Begge er nævnt med navn, CVR-nummer og adresse øverst i aftalen.\n\nBruger leverandøren servicen under flere CVR-numre, indgås en aftale for hvert af dem.',
  ),
  says(
    '2',
    'Formål',
    'En prøve skal kunne kendes fra alle andre prøver i landet, også når den sendes videre til et andet laboratorium. Derfor får prøverne deres numre fra ét sted, NPN-servicen, og et nummer gives ud én gang.\n\nAftalen skal sikre, at numrene hentes og bruges ens i alle laboratoriesystemer, at laboratorierne kan arbejde videre, når servicen er nede, og at alle ved, hvem der hjælper hvem.',
  ),
  says(
    '3',
    'Servicen',
    'Leverandørens systemer kan gennem NPN-servicen\n\n- hente serier af prøvenumre til de laboratorier, leverandøren har,\n- få at vide, hvilke serier et laboratorium har hentet.\n\nServicen indeholder ingen oplysninger om patienter. Den må ikke bruges til andet end prøvenumre.',
  ),
  says(
    '4',
    'Hvem gør hvad',
    'Ansvaret følger en kæde, så enhver har ét sted at henvende sig:\n\n- **MedCom** forvalter servicen, opretter adgang, certificerer systemer og orienterer leverandørerne.\n- **Leverandøren** sørger for, at dens systemer og dens laboratorier kan hente numre, hjælper brugerne og bringer MedComs meddelelser videre til laboratorierne.\n- **Laboratoriet** bruger numrene, som de er tænkt, og henvender sig til sin leverandør.\n- **Programmelleverandøren** vedligeholder servicens programmel for MedCom.\n\nHvad hver især er forpligtet til, står i bilag 1.',
  ),
  says(
    '5',
    'Data og sikkerhed',
    'Parterne beskytter adgangen til servicen og giver straks hinanden besked, hvis de får mistanke om, at uvedkommende har haft adgang, eller at et nummer er brugt til to prøver.\n\nMedCom behandler oplysninger om kontaktpersoner og brugere for at kunne forvalte servicen, og kun til det. MedCom fører log over, hvem der har hentet hvilke serier og hvornår, og må bruge den til at finde fejl og usædvanlig brug.',
  ),
  says(
    '6',
    'Support og servicemål',
    'Leverandøren hjælper brugerne, og MedCom hjælper leverandøren. Bilag 1 beskriver ordningen, og bilag 2 åbningstider og mål.',
  ),
  says(
    '7',
    'Pris',
    'Om brug af servicen koster noget, er ikke fastlagt i dette udkast og er derfor åbent.\n\nHver part betaler selv for at tilpasse sine systemer og arbejdsgange til aftalen og til senere ændringer af den.',
  ),
  says(
    '8',
    'Ikrafttræden',
    'Når begge parter har skrevet under, gør de klar til tilslutning. Aftalen træder i kraft, når de krav i bilag 1, som skal være opfyldt *før tilslutning*, er opfyldt eller frafaldet af MedCom med en begrundelse. Kontaktpersonerne får besked den dag, det sker.\n\nEn leverandør, hvis laboratorier allerede henter numre, er tilsluttet fra underskriften. De samme krav har da de frister, der står ved dem.',
  ),
  says(
    '9',
    'Ændring af vilkår',
    'MedCom kan ændre aftalen og dens bilag med **6 måneders** varsel. Varslet fortæller, hvad der er nyt, og hvorfor.\n\nVarslet kan være kortere, når lovgivning eller hensyn til sikkerheden kræver det. Grunden skal da stå i varslet.\n\nLeverandøren kan sige ja, gøre indsigelse eller opsige aftalen. En ændring af kontaktpersonerne i bilag 3 er ikke en ændring af vilkår og kræver ingen ny underskrift.',
  ),
  says(
    '10',
    'Opsigelse og ophør',
    'Hver part kan skriftligt opsige aftalen med **6 måneders** varsel. Indtil den ophører, gælder den uændret.\n\nLeverandøren hjælper sine laboratorier over til en anden leverandør i varslets løbetid. Når aftalen er ophørt, lukkes leverandørens adgang. Numre, som et laboratorium allerede har hentet, beholder det.',
  ),
  says(
    '11',
    'Når en part afløses',
    'Overtager en anden myndighed forvaltningen af servicen, træder den ind i aftalen i MedComs sted på samme vilkår. MedCom giver leverandøren besked om hvem og fra hvilken dag.\n\nOvergår leverandørens virksomhed til en anden, giver leverandøren MedCom besked i god tid, så aftalen kan følge med.',
  ),
  says(
    '12',
    'Uenighed',
    'Er parterne uenige om aftalen, søger de først at løse det sammen, om nødvendigt mellem deres ledelser. Hvordan en uenighed derefter afgøres, er ikke fastlagt i dette udkast. Aftalen følger dansk ret.',
  ),
  says(
    '13',
    'Underskrift',
    'Aftalen underskrives af personer, som har ret til at forpligte deres organisation. De skriver under med navn, mailadresse, titel og plads i organisationen: først leverandøren, derefter MedCom.',
  ),
]

/**
 * The connection agreement as it went into consultation, in our own words after the clauses that were published: a
 * beginning for whoever writes the real one, and what the demo signs. It says of itself that it is a draft.
 */
export const FIRST_TEMPLATE: VersionContent = {
  title: 'Tilslutningsaftale til NPN-servicen',
  changeNote:
    'Udkast i høring. Teksten er skrevet til NPN-portalen efter de punkter, MedCom har lagt frem til drøftelse, og er ikke MedComs endelige aftale.',
  consultation: true,
  terminationMonths: 6,
  termsMonths: 6,
  parts: [
    {
      kind: 'main',
      title: 'Hovedtekst',
      introduction:
        '**Udkast i høring.** Aftalen er en del af forvaltningen af den nationale prøvenummerservice (NPN-servicen). Den består af denne hovedtekst og tre bilag. Siger hovedteksten og et bilag noget forskelligt, gælder hovedteksten.',
      clauses: MAIN,
    },
    ...ANNEXES,
  ],
}
