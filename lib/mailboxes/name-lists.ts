/**
 * What the check of mail addresses knows: short lists, folded (æ → ae, ø → oe, å → aa). They need not be complete: who is
 * warned for nothing gives a reason, and who is not warned has lost nothing but a good advice.
 */

/** First names that are common in Denmark. */
export const FIRST_NAMES = words(`
  aage aase abdul adam agnes agnete ahmad ahmed aksel albert alberte alex alexander alfred ali alice allan alma amalie amanda
  amina amir anders andrea andreas ane anette anja ann anna annalise anne annemarie annemette annette anni annika anton arne arthur
  asbjoern asger asker asta astrid august aya ayse bent benedikte benjamin bente berit bertil birger birgit birgitte birte birthe bjarke bjarne bjoern bo
  bodil boerge brian britt britta camilla carina carl carla carlo carsten caroline cathrine cecilie charlotte chris christian christina christine christoffer
  christopher claus connie conny dagmar dan daniel daniella david dennis ditte dorrit dorte dorthe ebbe edith egon ejnar elias elin elina elisabeth ella ellen elna else elsebeth elvira emil
  emilie emily emma emmy erik erika erling ernst esben esther eva evelyn fatima fatma ferdinand filip finn flemming frank freja frederik frederikke frida frode gerda gert
  gitte gorm grete grethe gudrun gunhild gunnar gunner gustav hanna hannah hanne hans harald hardy harry hasan hassan hedvig heidi heine helena helene helge helle hendrik
  henning henriette henrik henry herdis holger hugo hussein ib ibrahim ida inga inge ingeborg inger ingrid irene iris isabella ivan iver jack jacob jakob james jan jane janne jannie jannik janus jasmin
  jens jeppe jesper jessica jette joachim joakim joan joergen johan johanna johannah johanne johannes john johnny johnnie jon jonas jonathan josefine julia julie julius jytte kaare
  kaj karen karin karina karl karla karoline kasper kate kathrine katja katrine kenneth kenni kent kim kira kirsa kirsten kirstine kitt kjeld klara klaus knud
  kristian kristina kristine kristoffer kurt laerke lars lasse laura laurids laurits lauritz leif lena lene leo leon leonora liam lillian lilly lilian linda line linea lis lisa lisbet lisbeth lise liselotte
  liva lizzi lone lotte louise luca lucas lukas ludvig luna lydia lykke mads magdalena magnus maj maja maiken maibritt majbritt malene malou malte malthe maren margit margrethe maria marianne marie mariam marina mark markus
  martha martin mathias mathilde matilde mattias maya melissa merete merethe mette mia michael michala michelle mie mikael mikkel mille mogens mohamad mohamed mohammad mona monica morten muhammad mustafa
  naja nanna natalie natasja nete nicklas nicolai nicolaj nicoline niels niklas nikolaj nina noah noor nora ole olga olivia oliver omar oscar oskar otto palle patrick paul pelle per
  pernille peter petra philip pia poul preben ragnhild ralf rasmus rebecca regitze rene rikke rita robert roland rolf rosa ronni ronny rosemarie ruben ruth sabine sabrina sally
  sam samuel sandra sanne sara sarah sascha sebastian selma seren sidse sif signe sigrid signe sigurd silas silje simon simone sine sissel sofia sofie solveig sonja soeren sophie
  stefan steen steffen stella stephanie stig stine storm sune susan susanne susie svend sven svenning sverre tanja tea thea theis theodor thomas thor thorbjoern thorkild thyra tilde tim tina
  tine tobias tom tommy tonny toni tove troels trine tue tyge ulla ulrik ulrikke uffe vagn valdemar vera verner vibe vibeke victor victoria vigga viggo vilhelm villads villy viola vita
  vivi vivian wagner walther werner william winnie yasmin yusuf yvonne zahra zainab zeynep
`)

/** Surnames that do not end in -sen, which is told by its ending. */
export const SURNAMES = words(`
  abildgaard agger andreasson bach bak bang beck bech berg bertelsen bisgaard bjerre bjerregaard boegh bonde borg brandt bro bruun buch buhl bundgaard busk bagger bendix
  carlson clemmensen dahl dalgaard dall dam damgaard danielsson eriksson fisker fog friis frost gade gram groen groenbech hald hansson hartmann hauge hedegaard hein hermann hjort hoegh holm holst
  hougaard husted hyldgaard iqbal johansson jonsson juhl juul kaas kaya khan kirk kirkegaard kjaer kjaergaard klit koch kock kofoed kold krag kragh krogh kruse lange laugesen lauridsen leth lind lindberg lindgaard
  lorentzen lund lundberg lundgaard lynge madsen meyer moeller moerch moerk mortensen mouritsen munch munk nguyen noerby noergaard novak nygaard nyborg olsson oestergaard overgaard
  petersson pihl poulsen quist rask ravn riis rohde rosenkilde schmidt schou schroeder schultz skaarup skov skovgaard sloth smith soegaard soendergaard spang steffensen stokholm storgaard
  svensson teglgaard thomsen thorup toft tran vang vestergaard vinther voss weber westergaard winther wulff yilmaz yde
`)

/** Words and abbreviations of what a mailbox is for, or of where it stands. */
export const FUNCTIONS = words(`
  abonnement abuse adgang adm admin administration administrator afd afdeling afdelingen afsnit aftale aftaler akut alarm alle all ambulatorie analyse applikation application apps arkiv
  as backup bb bestil bestilling bestillinger bestyrelse biobank biokemi biolab blod blodbank blodbanken blodproever board bogholderi boern brugerservice bruger brugere brugeradministration bureau
  callcenter center chef cloud contact data databank database datamanagement dba debitor demo desk dev devops direktion direkte dk dpo drift driftscenter driftsvagt drive dvo
  edb edi edifact effekt ekg ekstern eksternt elektronisk enhed enheden enquiries epj ekspedition erp
  faelles faellespostkasse fag faktura farmakologi fejl fejlmelding finans forskning fribestilling forretning forvaltning frontdesk funktion funktionspostkasse
  gdpr genetik genetisk gruppe group haem haematologi haemo halloe hallo hej hello help helpdesk henvendelse hjaelp hjaelpelinje hk hosp hospital hostmaster hotline hovedpost hr
  ikt immunologi implementering incident incidents indkoeb indkomne info information infrastruktur ingen input integration integrationer it itadmin itafdeling itafdelingen itdrift iths itservice itsupport
  jobs juridisk jura kam kba kbf kbl kemi kfb kia kita kka klinik klinikken klinisk kma koebenhavn konsulent konsulenter kontakt konto konti kontor kontoret kontroller kreditor kunde kunder kundecenter kundeservice kundesupport kvalitet kvalitetssikring kvbio kirurgi kursus
  lab labdata labdrift labit labka labkoordinator labor laboratorie laboratorier laboratoriet laboratorium labs labservice labsupport labsystem laeger laegehus laegehuset laegerne leder ledelse ledelsen leverance leverandoer leverandoerer license licens licenser lims lis lisadmin login logistik
  mail mails mailbox main maintenance manager marketing master medarbejder medicin medicinsk meddelelser medcom melding message messages midt midtjylland mikro mikrobiologi milab modtagelse modtagelsen monitor monitoring molekylaer
  net netvaerk network news newsletter nord nordjylland nordsjaelland noreply noc notifications npn npnadmin npnservice nyhedsbrev no reply
  odense oekonomi offentlig office omstilling ops operations operation order orders ordre ordrer organisation ost oest
  patient patienter patologi patologisk payroll pc personale planlaegning pladsanvisning poc poct portal portalen post postkasse postmaster postmodtagelse presse privacy produkt produktion projekt projekter projektkontor proeve proever proevemodtagelse proevemodtagelsen proevenummer proevenumre proevesvar proevetagning ptb public
  qa quality radiologi reception receptionen red redaktion region regional registrering regnskab rekvirent rekvisition rekvisitioner relations release reports rapport rapporter rigshospitalet rh rn rm rsd rsj regh roentgen root routine
  sagsbehandler sankt sct skt sales salg salgsafdeling samarbejde sekr sekretaer sekretaerer sekretariat sekretariatet security sektion sender service servicecenter servicedesk servicedrift servicevindue sikker sikkerhed sikkerpost sjaelland smtp sor soc software sos spoergsmaal staff stab standardisering status steno studie sundhed supervisor support supportcenter supportdesk svar syd syddanmark sygehus sygehuset sysadm sysadmin sysop system systemadm systemadministration systemadministrator systemansvarlig systemdrift systemejer systemer systems sds
  team teams technical teknik tekniker teknikere teknisk telefon test tester testmiljoe ticket tickets tilmelding tilslutning transfusion transfusionsmedicin tryghed
  uddannelse udd udvikling udv udviklerne unit user users vagt vagtcentral vagten vagthavende vagthold vagttelefon vaevstype vaevslab vedligehold velkommen vest viden virologi virus vikar
  web webmaster webshop webservice whistleblower xml aarhus aalborg esbjerg herlev hvidovre roskilde vejle viborg randers horsens kolding holbaek slagelse hilleroed bispebjerg gentofte skejby gdprteam
`)

/** Parts of compound words that only functions have: "proevelab", "npnsupport", "laborantvagt". */
export const FUNCTION_STEMS = words(`
  lab laborat support service drift teknik vagt desk admin system analyse biokemi mikrobio patolog klinik hospital sygehus afdeling postkasse
  sekretaer sekretariat modtagelse bestilling faktura regnskab kunde proeve npn kontakt sikkerhed udvikling info team blodbank
`)

/** Where private people have their mail. */
export const FREE_PROVIDERS = words(`
  aol.com fastmail.com get2net.dk gmail.com gmx.com gmx.de gmx.net googlemail.com hey.com hotmail.com hotmail.dk hotmail.co.uk icloud.com jubii.dk jubiimail.dk
  live.com live.dk mac.com mail.com mail.dk mail.tele.dk me.com msn.com ofir.dk oncable.dk os.dk outlook.com outlook.dk pm.me post.tele.dk privat.dk proton.me
  protonmail.com protonmail.ch rocketmail.com sol.dk stofanet.dk tdcadsl.dk tuta.io tutanota.com webspeed.dk yahoo.co.uk yahoo.com yahoo.dk ymail.com youmail.dk zoho.com
`)

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/))
}
