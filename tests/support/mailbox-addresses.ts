/**
 * Invented addresses as vendors and laboratories write them. Who wrote them also wrote the check, so it does better here
 * than it will on real ones; what it gets wrong stays in the lists, and the test names it.
 */
const DOMAIN = 'proeve.example'

/** One person's own. */
export const PERSONAL = addresses(`
  anna.hansen peter.jensen hanne lars.nielsen-holm ah jkl mbn anha jelu mabi jkl1234 ah12 abc001 b123456 hs2
  søren søren.ærø kåre.åkjær jørgen.bøgh gitte_sørensen gitte-s anders.p.christiansen m.larsen l.vestergaard
  ahansen pnielsen skristensen tbrandt jmadsen lhkofoed annahansen annah larsn mettek susanne2 bente1962
  mads.mikkel.olsen jens-laboratorium lab.anna support.henrik ulla.kma birgit.ost helle-servicedesk lone.biokemi
  zbigniew.kowalski fatima.al-zahra mohammed.aslam nguyen.van.minh priya.raman wojciech.zielinski ingeborgdottir
  hansen jensen.privat olsen47 moeller.bio tove.tandlaege dr.holm overlaege.friis prof.lund bioanalytiker.karen
  karin.thybo tine.bjerg-lind bodil.rask.moeller ole.b ole_b lise.k.j jespersen.kim kimjespersen
  cvh tmh ktj rasmus.w nikolaj.fr camilla.h.k vibeke93 jonas.it emil.dev sofie.drift malene.kontor
  xander.quist thorvald.egebjerg yrsa.hedemann frigg.ladefoged sixten.bang tycho.valentin leonora.dam
  pph14 sbr07 lmh99 krj2201 dmk hkan rlar tgre knie phol jbje
  ida.marie.lindhardt gry.stokholm ea.thrane ib.spang bo.toft per.agger kai.u dorthe.lyngs aase.nørby
  christian.faber christianf cfaber fabian.carlsen ronja.winther.hald smilla.mørch silje.østerby william.buhl
  j.p.hjort p.e.r annemarie-k jette.sys eskildsen thorsen.lab bentzen.p gormsen hviid.a
  drift.demolab@gmail.com lab.oest.demo@hotmail.com npnservice.demo@outlook.dk servicedesk.x1@live.dk biokemi.nord@yahoo.dk
  kma.demo.vest@icloud.com edi.demolab@mail.dk postkasse.demolab@stofanet.dk driftsvagten.demo@protonmail.com laboratoriet.demo@jubii.dk
`)

/** Read by whoever does the job. */
export const FUNCTIONAL = addresses(`
  drift servicedesk kba-npn lab.ost npn info support kontakt post mail postkasse lab laboratoriet it itsupport
  it-drift it.support driftsvagt vagthavende vagt247 npn-drift npn.drift npnservice proevenumre prøvenumre prøvemodtagelsen
  kma kba kbf kia klinisk.biokemi klinisk-mikrobiologi blodbank blodbanken patologi bb info.hansen kontoret.holm drift-jensen-it
  servicedesk.lis lis lis-support lims edi edifact integration integrationer systemdrift system.administration sysadmin webmaster
  postmaster abuse hostmaster noreply no-reply security sikkerhed sikkerhedshaendelser it-sikkerhed dpo gdpr kvalitet
  kundeservice kundesupport kundecenter hotline helpdesk hjælp hjælpelinje callcenter reception receptionen hovedpost
  lab-nord lab-syd lab2 lab.vest.drift laboratorium.odense aarhus.kba odense-kma skejby.blodbank sct.hans sankt-maria.lab
  rigshospitalet.kba hvidovre-lab herlev.biokemi bispebjerg.kma gentofte.lab regionh.npn rsyd.lab rm-edi rn.labdrift
  bestilling ordrer faktura regnskab bogholderi indkoeb økonomi loen hr jobs presse salg marketing
  udvikling udvikling.lis test testmiljoe qa release devops cloud.drift overvaagning monitorering alarm alarmer alarm.npn
  team.lis team-blå teamnord gruppe3 lisgruppen npn-gruppen labkoordinator laborantvagt bioanalytikerne overbioanalytiker
  sekretariat sekretariatet laegesekretaer lægesekretærerne ambulatoriet afdeling.k42 afsnit.7b klinik.nord dialysen
  genetik molekylær hæmatologi immunologi serologi virus.lab tbc-lab covid19 praksislab praksis.support laegehuset
  nordlys polaris.support aurora-drift kontraktstyring aftaler jura direktion ledelsen bestyrelsen arkiv
  1234 24timer 112lab k-lab a1 npn01 lis2 drift1 vagt.2 lab_3 poct poct-team analysehallen centrifugen
  rekvisition websvar wdoc labka labka.drift mads-drift mads miba bcc bcc-drift projekt.npn projektkontor
`)

function addresses(list: string): string[] {
  return list
    .trim()
    .split(/\s+/)
    .map((each) => (each.includes('@') ? each : `${each}@${DOMAIN}`))
}
