-- CreateTable
CREATE TABLE "message_template" (
    "kind" "message_kind" NOT NULL,
    "deed" "message_deed" NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT,
    "text" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "message_template_pkey" PRIMARY KEY ("kind","deed")
);

-- CreateIndex
CREATE UNIQUE INDEX "message_template_position_key" ON "message_template"("position");

alter table message_template enable row level security;
create policy staff on message_template to npn_staff using (true) with check (true);
grant select, update on message_template to npn_staff;

insert into setting (key, valid_from, value) values
  -- Minutes after the promised moment at which the other administrators are told that no update has come (SM-2).
  ('message.escalateMinutes', '2020-01-01', '15');

insert into message_template (position, kind, deed, title, text) values
  (1, 'disturbance', 'announce', null, E'NPN-servicen virker ikke, som den skal. Vi leder efter fejlen.\n\nBrug jeres nødprocedure, hvis I ikke kan vente. Vi skriver igen, så snart vi ved mere.'),
  (2, 'disturbance', 'update', null, E'Fejlen er ikke løst endnu. Vi arbejder videre og skriver igen.'),
  (3, 'disturbance', 'finish', null, E'Fejlen er løst, og NPN-servicen virker igen. I skal ikke gøre mere.\n\nOplever I stadig fejl, så ring til MedCom.'),
  (4, 'maintenance', 'announce', 'Servicevindue på NPN-servicen', E'NPN-servicen er lukket i servicevinduet. Træk de numre, I får brug for, inden det begynder.\n\nVi skriver, når vinduet begynder, og når det er slut.'),
  (5, 'maintenance', 'begin', null, E'Servicevinduet er begyndt. Vi skriver, når det er slut.'),
  (6, 'maintenance', 'finish', null, E'Servicevinduet er slut, og NPN-servicen virker igen. I skal ikke gøre mere.'),
  (7, 'maintenance', 'cancel', null, E'Servicevinduet er aflyst. NPN-servicen virker som sædvanlig. Skal det holdes senere, varsler vi det igen.'),
  (8, 'change', 'announce', 'Ændring af NPN-servicen', E'NPN-servicen ændres. Her står, hvad der bliver anderledes, og hvad I skal gøre inden:\n\n'),
  (9, 'terms', 'announce', 'Ændrede vilkår for NPN-servicen', E'Vilkårene for NPN-servicen ændres. Her står, hvad der er nyt, og hvad det betyder for jer:\n\n'),
  (10, 'discontinuation', 'announce', 'Udfasning i NPN-servicen', E'En del af NPN-servicen lukkes. Her står, hvad der lukkes, hvad I kan bruge i stedet, og hvad I skal gøre inden:\n\n'),
  (11, 'information', 'announce', 'Nyt om NPN-servicen', E'Til orientering. I skal ikke gøre noget.\n\n');

-- What is on now is said in the frame around every page: to MedCom all of it, to the others what concerns them (SM-5).
create index service_message_on on service_message (priority, starts_at) where state = 'begun';
drop function npn_shell(boolean, uuid, uuid);
create function npn_shell(asker_staff boolean, helper uuid, asker_vendor uuid, asker_laboratory uuid) returns json
language sql stable security definer set search_path = public, pg_temp as $$
  select json_build_object(
    'support', (select json_build_object('name', coalesce(o.support_name, o.name), 'phone', o.support_phone,
        'email', o.support_email, 'hours', o.support_hours)
      from organisation o
      where o.id = coalesce(helper, (select r.organisation_id from organisation_role r
        where r.kind = 'administrator' and daterange(r.valid_from, r.valid_to, '[]')
          @> (npn_now() at time zone 'Europe/Copenhagen')::date
        limit 1))),
    'quarantined', case when asker_staff then (select count(*) from quarantined_line where status = 'open') else 0 end,
    'agreements', case
      when asker_staff then (select count(*) from (
        select from agreement where waits_for = 'medcom' limit 100) waiting)
      when asker_vendor is not null then (select count(*) from (
        select from agreement where vendor_id = asker_vendor and waits_for = 'vendor' limit 100) waiting)
      else 0 end,
    'messages', (select coalesce(json_agg(json_build_object('id', m.id, 'number', m.number, 'kind', m.kind,
        'priority', m.priority, 'title', m.title, 'startsAt', m.starts_at, 'components', (
          select json_agg(json_build_object('component', c.component, 'environment', c.environment))
          from message_component c where c.message_id = m.id)) order by m.priority, m.starts_at), '[]')
      from (select * from service_message s
        where s.state = 'begun' and s.kind in ('disturbance', 'maintenance') and (asker_staff or s.affects_all
          or exists (select from message_affected a where a.message_id = s.id
            and (a.vendor_id = asker_vendor or a.laboratory_id = asker_laboratory)))
        order by s.priority, s.starts_at limit 3) m))
$$;
revoke execute on function npn_shell(boolean, uuid, uuid, uuid) from public;
grant execute on function npn_shell(boolean, uuid, uuid, uuid) to npn_app, npn_staff;
