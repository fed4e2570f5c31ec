-- CreateEnum
CREATE TYPE "search_kind" AS ENUM ('organisation', 'laboratory', 'system', 'account', 'contact', 'agreement', 'certification', 'alarm', 'message');

-- CreateTable
CREATE TABLE "search_entry" (
    "id" UUID NOT NULL,
    "kind" "search_kind" NOT NULL,
    "vendor_id" UUID,
    "title" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    "state" TEXT,
    "name" TEXT COLLATE "C" NOT NULL,
    "words" TEXT NOT NULL,

    CONSTRAINT "search_entry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "search_entry_kind_name_idx" ON "search_entry"("kind", "name");

-- CreateIndex
CREATE INDEX "search_entry_words" ON "search_entry" USING GIN ("words" gin_trgm_ops);

-- What is written in several ways is the same: case, accents, æ/ae/ä, ø/oe/ö, å/aa, also where a keyboard has none of them.
create function npn_fold(written text) returns text language sql immutable strict parallel safe
set search_path = pg_catalog as $$
  select btrim(regexp_replace(replace(replace(replace(translate(
    regexp_replace(normalize(lower(written), NFD), '[\u0300-\u036f]', '', 'g'), 'æø', 'ao'),
    'aa', 'a'), 'ae', 'a'), 'oe', 'o'), '\s+', ' ', 'g'))
$$;

-- Each record as it is found: title, what tells it from others, state, and what else it is called.
create view search_source with (security_invoker = true) as
  select 'organisation'::search_kind as kind, id, null::uuid as vendor_id, name as title,
    concat_ws(' · ', 'CVR ' || regexp_replace(cvr, '(..)(..)(..)(..)', '\1 \2 \3 \4'), foreign_registration, city) as detail, null::text as state,
    concat_ws(' ', cvr, foreign_registration, gln, city, listed_name, support_name, support_email,
      regexp_replace(support_phone, '\s', '', 'g')) as more
  from organisation
  union all
  select 'laboratory', id, vendor_id, name, concat_ws(' · ', code, specialty, city),
    closed_on::text, concat_ws(' ', code, sor, gln, specialty, city)
  from laboratory
  union all
  select 'system', id, vendor_id, name, coalesce(description, ''), null, concat_ws(' ', listed_name, description)
  from "system"
  union all
  select 'account', a.id, a.vendor_id, a.name, concat_ws(' · ', a.department, l.name, m.address), a.state::text,
    concat_ws(' ', a.department, m.address)
  from account a join mailbox m on m.id = a.mailbox_id left join laboratory l on l.id = a.laboratory_id
  union all
  select 'contact', c.id, c.vendor_id, c.name, concat_ws(' · ', c.title, l.name, m.address, c.phone), null,
    concat_ws(' ', c.title, m.address, regexp_replace(c.phone, '\s', '', 'g'))
  from contact c left join mailbox m on m.id = c.mailbox_id left join laboratory l on l.id = c.laboratory_id
  where c.ended_at is null
  union all
  select 'agreement', id, vendor_id, number, vendor_name, state::text, vendor_name
  from agreement
  union all
  select 'certification', c.id, c.vendor_id, c.number, concat_ws(' · ', concat_ws(' ', s.name, v.label),
      t.code || coalesce(' (' || nullif(t.version, '') || ')', '')), c.state::text,
    concat_ws(' ', regexp_replace(c.number, '\W', '', 'g'), s.name, v.label, t.code, t.version)
  from certification c join "system" s on s.id = c.system_id join standard t on t.id = c.standard_id
    left join system_version v on v.id = c.system_version_id
  union all
  -- The kind is said in words by lib/search/words.ts.
  select 'alarm', a.id, a.vendor_id, 'A-' || lpad(a.number::text, 4, '0'), concat_ws(' · ', a.kind, l.name, a.account),
    a.state::text, concat_ws(' ', 'A-' || a.number, 'A' || a.number, l.name, a.account)
  from alarm a left join laboratory l on l.id = a.laboratory_id
  union all
  select 'message', id, null, title, '', state::text, concat('SM-', number, ' SM', number)
  from service_message;

-- Puts a record's entry right after whatever was done to it, with the right of the owner: nobody else writes entries.
create function npn_search_keep(of search_kind, record uuid) returns void language sql security definer
set search_path = public, pg_temp as $$
  insert into search_entry (id, kind, vendor_id, title, detail, state, name, words)
  select id, kind, vendor_id, title, detail, state, npn_fold(title),
    ' ' || npn_fold(concat_ws(' ', title, more))
  from search_source s where s.kind = of and s.id = record
  on conflict (id) do update set (vendor_id, title, detail, state, name, words) =
    (excluded.vendor_id, excluded.title, excluded.detail, excluded.state, excluded.name, excluded.words);
  delete from search_entry e where e.id = record
    and not exists (select from search_source s where s.kind = of and s.id = record)
$$;
revoke execute on function npn_search_keep(search_kind, uuid) from public;

create function npn_search_follow() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
begin
  perform npn_search_keep(tg_argv[0]::search_kind, case tg_op when 'DELETE' then old.id else new.id end);
  return null;
end
$$;
create trigger search_follows after insert or delete
  or update of name, cvr, foreign_registration, gln, city, listed_name, support_name, support_email, support_phone
  on organisation for each row execute function npn_search_follow('organisation');
create trigger search_follows after insert or delete
  or update of name, code, sor, gln, specialty, city, vendor_id, closed_on
  on laboratory for each row execute function npn_search_follow('laboratory');
create trigger search_follows after insert or delete or update of name, vendor_id, description, listed_name
  on "system" for each row execute function npn_search_follow('system');
create trigger search_follows after insert or delete
  or update of name, department, vendor_id, laboratory_id, mailbox_id, state
  on account for each row execute function npn_search_follow('account');
create trigger search_follows after insert or delete
  or update of name, title, vendor_id, laboratory_id, mailbox_id, phone, ended_at
  on contact for each row execute function npn_search_follow('contact');
create trigger search_follows after insert or delete or update of number, vendor_name, vendor_id, state
  on agreement for each row execute function npn_search_follow('agreement');
create trigger search_follows after insert or delete or update of number, system_id, system_version_id, standard_id, state
  on certification for each row execute function npn_search_follow('certification');
create trigger search_follows after insert or delete or update of number, laboratory_id, account, state
  on alarm for each row execute function npn_search_follow('alarm');
create trigger search_follows after insert or delete or update of title, state
  on service_message for each row execute function npn_search_follow('message');

-- What stands in the entries of others: the addresses of mailboxes, the names of laboratories and systems.
create function npn_search_follow_part() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
begin
  if tg_table_name = 'mailbox' then
    perform npn_search_keep('account', id) from account where mailbox_id = new.id;
    perform npn_search_keep('contact', id) from contact where mailbox_id = new.id;
  elsif tg_table_name = 'laboratory' then
    perform npn_search_keep('account', id) from account where laboratory_id = new.id;
    perform npn_search_keep('contact', id) from contact where laboratory_id = new.id;
    perform npn_search_keep('alarm', id) from alarm where laboratory_id = new.id;
  else
    perform npn_search_keep('certification', id) from certification where system_id = new.id;
  end if;
  return null;
end
$$;
create trigger search_follows_part after update of address on mailbox for each row
  when (old.address is distinct from new.address) execute function npn_search_follow_part();
create trigger search_follows_part after update of name on laboratory for each row
  when (old.name is distinct from new.name) execute function npn_search_follow_part();
create trigger search_follows_part after update of name on "system" for each row
  when (old.name is distinct from new.name) execute function npn_search_follow_part();

insert into search_entry (id, kind, vendor_id, title, detail, state, name, words)
  select id, kind, vendor_id, title, detail, state, npn_fold(title),
    ' ' || npn_fold(concat_ws(' ', title, more))
  from search_source;

-- Every word and every part of one, for what begins so.
create function npn_lexemes(words text) returns tsvector language sql immutable strict parallel safe
set search_path = pg_catalog as $$
  select array_to_tsvector(array(select distinct part from regexp_split_to_table(words, '[\s]+') word,
    lateral (select word as part union all select regexp_split_to_table(word, '[-@._/(),:]+')) parts where part <> ''))
$$;
create index search_entry_lexemes on search_entry using gin (npn_lexemes(words));
-- Names are misspelt; the others are called by what is copied.
create index search_entry_names on search_entry using gin (name gin_trgm_ops) where kind not in ('account', 'agreement', 'certification', 'alarm');

-- Whoever sees a record finds it: the tables' own policies say so, each time for the one who asks. A function, so that its
-- plan is made once a connection; the primary key is asked for the ids.
create function npn_findable() returns uuid[] language plpgsql stable as $$
begin
  return array(select id from organisation union all select id from laboratory union all select id from "system"
    union all select id from account union all select id from contact union all select id from agreement
    union all select id from certification union all select id from alarm union all select id from service_message);
end
$$;
alter table search_entry enable row level security;
create policy staff on search_entry for select to npn_staff using (true);
create policy of_visible on search_entry for select to npn_app using (id = any ((select npn_findable())::uuid[]));
grant select on search_entry to npn_app, npn_staff;

-- What holds all the words, those whose name begins so first, then those with words that begin so, then within words; at
-- most so many of each kind. MedCom's is asked by indexes. A vendor's few are read whole, since row-level security comes
-- before any index of texts.
create function npn_search(asked text[], of search_kind[], each int, everything boolean)
returns table (id uuid, kind text, title text, detail text, state text, vendor text, rank float8)
language plpgsql stable as $$
declare
  folded text[] := array(select npn_fold(word) from unnest(asked) with ordinality w (word, n) order by n);
  whole text := array_to_string(folded, ' ');
  literal text[] := array(select regexp_replace(word, '([\\%_])', '\\\1', 'g') from unnest(folded) word);
  inside text[] := array(select case when length(word) < 3 then '% ' else '%' end || word || '%' from unnest(literal) word);
  longest text := (select pattern from unnest(inside) pattern order by length(pattern) desc limit 1);
  begun tsquery := (select string_agg(quote_literal(replace(word, '\', '\\')) || ':*', ' & ') from unnest(folded) word)::tsquery;
  found int;
begin
  if not everything then
    return query select e.id, e.kind::text, e.title, e.detail, e.state, null, e.place_rank from (
      select f.*, row_number() over (partition by f.kind order by f.place_rank, length(f.name), f.name) as place from (
        select s.*, case when starts_with(s.name, whole) then 0 when s.words like '% ' || literal[1] || '%' then 1 else 2 end::float8
          as place_rank
        from search_entry s where s.kind = any (of) and s.words like all (inside)) f) e
    where place <= each;
    return;
  end if;
  return query select e.id, e.kind::text, e.title, e.detail, e.state, v.name, e.place_rank from (
    select f.*, row_number() over (partition by f.kind order by f.place_rank, length(f.name), f.name) as place from (
      select distinct on (b.id) b.* from (
        (select s.*, 0::float8 as place_rank from unnest(of) k cross join lateral (
          select * from search_entry o where o.kind = k and o.name >= whole and o.name < whole || chr(1114111)
          order by o.name limit each) s)
        union all
        (select s.*, 1 from search_entry s where npn_lexemes(s.words) @@ begun and s.kind = any (of) limit 200)) b
      order by b.id, b.place_rank) f) e
  left join organisation v on v.id = e.vendor_id
  where place <= each;
  get diagnostics found = row_count;
  -- Where there is enough to choose from, or a number that begins so, nobody looks within words.
  if found >= 5 or found > 0 and whole ~ '\d' then return; end if;
  return query select e.id, e.kind::text, e.title, e.detail, e.state, v.name, 2::float8 from (
    select s.*, row_number() over (partition by s.kind order by length(s.name), s.name) as place from search_entry s
    where s.words like longest and s.words like all (inside) and s.kind = any (of)
      and not npn_lexemes(s.words) @@ begun and not starts_with(s.name, whole)) e
  left join organisation v on v.id = e.vendor_id
  where place <= each;
end
$$;

-- What is called nearly so: every guessed word like one of the name, every exact word in it. No further from the typed than
-- the best is and a little.
create function npn_search_nearly(guessed text[], exact text[], of search_kind[], each int, everything boolean)
returns table (id uuid, kind text, title text, detail text, state text, vendor text, rank float8)
language plpgsql as $$
declare
  folded text[] := array(select npn_fold(word) from unnest(guessed) with ordinality w (word, n) order by n);
  inside text[] := array(select '%' || regexp_replace(npn_fold(word), '([\\%_])', '\\\1', 'g') || '%' from unnest(exact) word);
begin
  perform set_config('pg_trgm.word_similarity_threshold', '0.4', true);
  return query select e.id, e.kind::text, e.title, e.detail, e.state, v.name, e.unlike from (
    select f.*, row_number() over (partition by f.kind order by f.unlike, length(f.name), f.name) as place,
      f.unlike - min(f.unlike) over () as further from (
      select s.*, (select sum(1 - word_similarity(word, s.name)) from unnest(folded) word) as unlike from search_entry s
      where folded[1] <% s.name and s.kind not in ('account', 'agreement', 'certification', 'alarm') and s.kind = any (of)
        and (select bool_and(word <% s.name) from unnest(folded) word)
        and s.words like all (inside)) f) e
  left join organisation v on everything and v.id = e.vendor_id
  where place <= each and further <= 0.15 * cardinality(folded);
end
$$;
